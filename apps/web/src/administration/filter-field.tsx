import { TextField } from '@samspel/ui';
import { useEffect, useRef, useState } from 'react';

/** Typing pauses this long before the list is asked. */
const PAUSE_MS = 300;

/** A name to look for; the address follows after a pause. */
export function FilterField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (q: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed.trim() === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed.trim();
      onChange(typed.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
    // It follows what is typed; a new function is no change of the text.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  return <TextField label={label} value={typed} onChange={setTyped} maxLength={100} className="filter-field" />;
}
