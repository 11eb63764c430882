import type { ConflictSide } from '@samspel/ui';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useProblemText } from '../i18n/use-problem-text';
import { isProblem, type Fault, type Problem } from '../http/problem';

export interface FormOptions<Values extends object, Saved> {
  initial: Values;
  /** What was typed before and is not saved (a draft): the fields start with it, `initial` stays what they are compared with. */
  typed?: Values;
  /** The noun whose `errors.<code>` come first. */
  noun?: string;
  /** Said before anything is sent: name of the field → code. */
  check?: (values: Values) => Partial<Record<string, string>>;
  /** The ETag that the values were read under; given on to `save`, and renewed when a conflict is settled. */
  etag?: string;
  save: (values: Values, etag: string | undefined) => Promise<Saved>;
  onSaved?: (saved: Saved) => void;
  /** Present: a stale save (412) reads what is saved now and lets one choose field by field (`<FormConflict>`). */
  readAgain?: () => Promise<Version<Values>>;
  /** How a conflict is settled when the choices are finer than the first level; else field by field of the first level. */
  merge?: (sides: { yours: Values; theirs: Values }, choice: Readonly<Record<string, ConflictSide>>) => Values;
}

/** What is saved now. */
export interface Version<Values> {
  values: Values;
  etag: string | undefined;
}

/**
 * Keeps what is typed, sends it, and puts the answer's faults where they belong. Whatever goes wrong, the text stays.
 *
 *     const form = useForm({ initial: { text: '' }, noun: 'notes', save: (values) => add.mutateAsync({ params, body: values }) });
 *     <form {...form.form}><FormErrors form={form} /><TextArea label={…} {...form.field('text')} /></form>
 */
export function useForm<Values extends object, Saved>({
  initial,
  typed,
  noun,
  check,
  etag,
  save,
  onSaved,
  readAgain,
  merge = mergeFirstLevel,
}: FormOptions<Values, Saved>) {
  const formId = useId();
  const words = useProblemText(noun);
  const [base, setBase] = useState<Version<Values>>({ values: initial, etag });
  const [values, setValues] = useState(typed ?? initial);
  const [conflict, setConflict] = useState<Version<Values> | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);

  /** `text`, or `goals/0/title` for what lies deeper: the pointer without its first stroke. */
  const idOf = (name: string) => `${formId}-${name}`;
  const faultOf = (name: string) => faults.find((fault) => fault.pointer === `/${name}`);
  const errorOf = (name: string) => {
    const fault = faultOf(name);
    return fault && words.ofFault(fault);
  };
  const mended = (name: string) =>
    setFaults((now) => now.filter((fault) => fault.pointer !== `/${name}` && !fault.pointer.startsWith(`/${name}/`)));
  const set = <K extends keyof Values & string>(name: K, value: Values[K]) => {
    setValues((now) => ({ ...now, [name]: value }));
    mended(name);
  };

  const submit = () => send(values, base.etag ?? etag);

  const send = async (sent: Values, under: string | undefined): Promise<Saved | undefined> => {
    if (sending.current) return undefined;
    const found = Object.entries(check?.(sent) ?? {}).flatMap(([name, code]) =>
      code ? [{ pointer: `/${name}`, code }] : [],
    );
    setAttempt((now) => now + 1);
    setProblem(null);
    setFaults(found);
    if (found.length > 0) return undefined;
    sending.current = true;
    setBusy(true);
    try {
      const saved = await save(sent, under);
      setConflict(null);
      onSaved?.(saved);
      return saved;
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.status === 412 && readAgain) {
        setConflict(await readAgain());
        return undefined;
      }
      setFaults(error.errors);
      setProblem(error);
      return undefined;
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };

  /** Saves one's own version with what was chosen of the other's. */
  const settle = async (choice: Readonly<Record<string, ConflictSide>>): Promise<Saved | undefined> => {
    if (!conflict) return undefined;
    const merged = merge({ yours: values, theirs: conflict.values }, choice);
    setValues(merged);
    setBase(conflict);
    return send(merged, conflict.etag);
  };

  return {
    values,
    set,
    setValues,
    /** With `setValues`, for what lies deeper: takes back the faults said at `goals/0/title` and below. */
    mended,
    busy,
    attempt,
    /** The last refusal, when it is not about single fields only. */
    problem,
    submit,
    changed: values !== base.values,
    /** Somebody else's version, when one's own was stale; `base` is what both began with. */
    conflict: conflict && { base: base.values, theirs: conflict.values, yours: values },
    settle,
    /** After a save on a page that stays: from now on this is what is saved. What was typed meanwhile stays. */
    rebase: (to: Partial<Version<Values>>) => setBase((now) => ({ ...now, ...to })),
    /** Another request of the page was refused for what stands in this form: says it at its fields. */
    refuse: (refusal: Problem) => {
      setAttempt((now) => now + 1);
      setFaults(refusal.errors);
      setProblem(refusal);
    },
    reset: (to: Values = base.values) => {
      setValues(to);
      setConflict(null);
      setFaults([]);
      setProblem(null);
    },
    /** Spread into `<form>`. */
    form: {
      noValidate: true,
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        void submit();
      },
    },
    /** Spread into a field. */
    field: <K extends keyof Values & string>(name: K) => ({
      id: idOf(name),
      name,
      value: values[name],
      onChange: (value: Values[K]) => set(name, value),
      error: errorOf(name),
    }),
    /** Spread into a checkbox. */
    tick: <K extends keyof Values & string>(name: K) => ({
      id: idOf(name),
      name,
      checked: values[name] === true,
      onChange: (checked: boolean) => set(name, checked as Values[K]),
      error: faultOf(name) !== undefined,
    }),
    /** For fields that lie deeper than the first level: `at('goals/0/title')`. */
    at: (name: string) => ({ id: idOf(name), name, error: errorOf(name) }),
    summary: faults.map((fault) => ({
      fieldId: fault.pointer.startsWith('/') ? idOf(fault.pointer.slice(1)) : undefined,
      text: words.ofFault(fault),
    })),
  };
}

function mergeFirstLevel<Values extends object>(
  { yours, theirs }: { yours: Values; theirs: Values },
  choice: Readonly<Record<string, ConflictSide>>,
): Values {
  const taken = Object.entries(theirs).filter(([name]) => choice[name] === 'theirs');
  return { ...yours, ...Object.fromEntries(taken) };
}

export type Form = Pick<
  ReturnType<typeof useForm<object, unknown>>,
  'summary' | 'attempt' | 'problem' | 'submit' | 'busy'
>;
