import type { ImportedFrom } from '@samspel/contract';
import { Alert } from '@samspel/ui';
import { useImportedText } from './imported-text';

/** Above a record that was made elsewhere: nobody is to take it for the work of the unit that reads it. */
export function ImportedMark({ from }: { from: ImportedFrom }) {
  const [first, ...rest] = useImportedText()(from);
  return (
    <Alert tone="info" title={<bdi>{first}</bdi>}>
      {rest.map((line) => (
        <span key={line} className="ui-block" dir="auto">
          {line}
        </span>
      ))}
    </Alert>
  );
}
