import { useUiText } from './ui-provider';

/** First in the page; `targetId` is the `<main>`. */
export function SkipLink({ targetId }: { targetId: string }) {
  const text = useUiText();
  return (
    <a
      className="ui-skip"
      href={`#${targetId}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(targetId)?.focus();
      }}
    >
      {text('skip-to-content')}
    </a>
  );
}
