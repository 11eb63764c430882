import { useId, type ReactNode } from 'react';

/** A part of a long form with its heading, what it is for, and the section of the law when there is one. */
export function FormSection({
  title,
  hint,
  law,
  children,
  level = 2,
}: {
  title: string;
  hint?: ReactNode;
  law?: string;
  children: ReactNode;
  level?: 2 | 3;
}) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="ui-form-section" aria-labelledby={id}>
      <div className="ui-form-section__head">
        <Heading id={id} className="ui-form-section__title">
          {title}
        </Heading>
        {hint && <p className="ui-second">{hint}</p>}
        {law && <p className="ui-second">{law}</p>}
      </div>
      <div className="ui-form-section__fields">{children}</div>
    </section>
  );
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="ui-field-row">{children}</div>;
}
