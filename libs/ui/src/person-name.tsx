import { classes } from './classes';
import { fetchScriptOf } from './name-script';

export interface PersonNameProps {
  /** In Latin letters. */
  name: string;
  /** BCP 47 of the name's language, so that it is spoken and set right. */
  lang?: string | null;
  original?: string | null;
  originalLang?: string | null;
  /** Where the original script stands. */
  layout?: 'beside' | 'under';
}

/** Latin first, the original script beside or under it; each isolated, so that neither turns the other's line around. */
export function PersonName({ name, lang, original, originalLang, layout = 'beside' }: PersonNameProps) {
  fetchScriptOf(name);
  return (
    <span className={classes('ui-person', layout === 'under' && 'ui-person--under')}>
      <bdi lang={lang || undefined} dir="auto">
        {name}
      </bdi>
      {original && original !== name && (
        <>
          {' '}
          <span className="ui-person__original">
            <OriginalName lang={originalLang || lang}>{original}</OriginalName>
          </span>
        </>
      )}
    </span>
  );
}

/** A name in its own script, where the Latin one stands somewhere else. */
export function OriginalName({ lang, children }: { lang?: string | null; children: string }) {
  fetchScriptOf(children);
  return (
    <bdi lang={lang || undefined} dir="auto">
      {children}
    </bdi>
  );
}
