import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Button } from './button';
import { useUiText } from './ui-provider';

export interface PaginationProps {
  /** "1–25 of 61" */
  shown?: ReactNode;
  onPrevious?: () => void;
  onNext?: () => void;
}

/** Cursor pages know only the one before and the one after; a missing one is a disabled button, so nothing jumps. */
export function Pagination({ shown, onPrevious, onNext }: PaginationProps) {
  const text = useUiText();
  return (
    <nav className="ui-pages" aria-label={text('pages')}>
      <span className="ui-second">{shown}</span>
      {(onPrevious || onNext) && (
        <span className="ui-pages__buttons">
          <Button variant="tertiary" icon={<ChevronLeftIcon aria-hidden />} disabled={!onPrevious} onClick={onPrevious}>
            {text('previous')}
          </Button>
          <Button variant="tertiary" icon={<ChevronRightIcon aria-hidden />} disabled={!onNext} onClick={onNext}>
            {text('next')}
          </Button>
        </span>
      )}
    </nav>
  );
}
