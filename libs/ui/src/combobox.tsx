import { UNSAFE_Combobox } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FieldLabel, type FieldProps } from './field';
import type { Option } from './select';

interface Common {
  options: readonly Option[];
  /** For a list kept on the server: what is typed; `options` are then its answer. */
  onSearch?: (typed: string) => void;
  searching?: boolean;
}

export interface ComboboxProps extends Omit<FieldProps<string>, 'autoFocus' | 'onBlur'>, Common {}

/** One of many, found by typing. `''` is nothing chosen. */
export function Combobox({ value, onChange, ...rest }: ComboboxProps) {
  return <Box {...rest} chosen={value ? [value] : []} onToggle={(option, on) => onChange(on ? option : '')} />;
}

export interface MultiComboboxProps extends Omit<FieldProps<readonly string[]>, 'autoFocus' | 'onBlur'>, Common {}

/** Several of many; the chosen ones stand as chips before the text. */
export function MultiCombobox({ value, onChange, ...rest }: MultiComboboxProps) {
  return (
    <Box
      {...rest}
      many
      chosen={value}
      onToggle={(option, on) => onChange(on ? [...value, option] : value.filter((v) => v !== option))}
    />
  );
}

type BoxProps = Omit<ComboboxProps, 'value' | 'onChange'> & {
  chosen: readonly string[];
  onToggle: (option: string, on: boolean) => void;
  many?: boolean;
};

function Box({
  label,
  optional,
  hint,
  options,
  chosen,
  onToggle,
  many = false,
  onSearch,
  searching,
  ...rest
}: BoxProps) {
  // A server's answer may leave out what is already chosen: its words are remembered from when it was chosen.
  const [remembered, setRemembered] = useState<Record<string, string>>({});
  const labelOf = (value: string) =>
    options.find((option) => option.value === value)?.label ?? remembered[value] ?? value;
  return (
    <NamedList name={label}>
      <UNSAFE_Combobox
        size="small"
        label={<FieldLabel label={label} optional={optional} />}
        description={hint}
        options={options.map(({ value, label: words }) => ({ value, label: words }))}
        filteredOptions={onSearch && options.map(({ value, label: words }) => ({ value, label: words }))}
        isMultiSelect={many}
        isLoading={searching}
        selectedOptions={chosen.map((value) => ({ value, label: labelOf(value) }))}
        onToggleSelected={(option, on) => {
          setRemembered((known) => ({ ...known, [option]: labelOf(option) }));
          onToggle(option, on);
        }}
        onChange={(typed) => onSearch?.(typed)}
        shouldAutocomplete={!many && !onSearch}
        {...rest}
      />
    </NamedList>
  );
}

/** The library's list of options has no name of its own: it gets the field's, whenever it appears. */
function NamedList({ name, children }: { name: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const give = () => element.querySelector('[role="listbox"]')?.setAttribute('aria-label', name);
    const watcher = new MutationObserver(give);
    watcher.observe(element, { childList: true, subtree: true });
    give();
    return () => watcher.disconnect();
  }, [name]);
  return <div ref={box}>{children}</div>;
}
