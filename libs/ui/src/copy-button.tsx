import { CopyButton as AkselCopyButton } from '@navikt/ds-react';

/** Copies `value`; `label` says what ("Copy case number"). With `showLabel` the words stand beside the icon. */
export function CopyButton({ value, label, showLabel = false }: { value: string; label: string; showLabel?: boolean }) {
  if (showLabel) return <AkselCopyButton size="small" copyText={value} text={label} className="ui-copy" />;
  return <AkselCopyButton size="xsmall" copyText={value} title={label} className="ui-copy" />;
}
