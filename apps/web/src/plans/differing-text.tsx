import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { wordDifference } from './word-difference';

/** One side of two texts: what went is struck through at the old one, what came is underlined at the new one. */
export function DifferingText({ before, after, side }: { before: string; after: string; side: 'before' | 'after' }) {
  const { t } = useTranslation('plans');
  const hidden = side === 'before' ? 'added' : 'removed';
  return (
    <>
      {wordDifference(before, after)
        .filter(({ kind, text }) => kind !== hidden && text !== '')
        .map(({ kind, text }, index) =>
          kind === 'same' ? (
            text
          ) : kind === 'removed' ? (
            <Fragment key={index}>
              <del>
                <span className="ui-hidden">{t('compare.removed')} </span>
                {text.trimEnd()}
              </del>
              {spaceAfter(text)}
            </Fragment>
          ) : (
            <Fragment key={index}>
              <ins>
                <span className="ui-hidden">{t('compare.added')} </span>
                {text.trimEnd()}
              </ins>
              {spaceAfter(text)}
            </Fragment>
          ),
        )}
    </>
  );
}

/** Left out of the stroke. */
const spaceAfter = (text: string) => text.slice(text.trimEnd().length);
