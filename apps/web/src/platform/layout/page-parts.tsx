import './page-parts.css';
import { ChevronLeftIcon, Link, StatusLabel, useMedia, type StatusKind } from '@samspel/ui';
import { useState, type MouseEvent, type ReactNode } from 'react';

export interface PagePart {
  id: string;
  label: string;
  status: StatusKind;
  /** How far it is, in words. */
  words: string;
}

export interface PagePartsProps {
  label: string;
  parts: readonly PagePart[];
  current: string | null;
  /** Where a part's link leads. */
  to: (id: string) => string;
  onGo?: (id: string, event: MouseEvent) => void;
  /** Below the parts, always in sight. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A long piece of work: its parts at the left with how far each is, and the part itself. */
export function PageParts({ label, parts, current, to, onGo, aside, children }: PagePartsProps) {
  const folded = useMedia('(max-width: 900px)');
  const [open, setOpen] = useState(false);
  const list = (
    <nav aria-label={label} data-f6="list" tabIndex={-1}>
      <ol className="parts__list">
        {parts.map((part) => (
          <li key={part.id}>
            <Link
              to={to(part.id)}
              className="parts__part"
              aria-current={part.id === current ? 'step' : undefined}
              onClick={(event) => {
                setOpen(false);
                onGo?.(part.id, event);
              }}
            >
              <span className="parts__label">{part.label}</span>
              <StatusLabel status={part.status}>{part.words}</StatusLabel>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
  const here = parts.find((part) => part.id === current);
  return (
    <div className="parts">
      <div className="parts__rail">
        <div className="parts__stay">
          {folded ? (
            <details className="parts__fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
              <summary>
                <span className="parts__label">{here?.label ?? label}</span>
                {here && <StatusLabel status={here.status}>{here.words}</StatusLabel>}
              </summary>
              {list}
            </details>
          ) : (
            list
          )}
          {aside && <div className="parts__aside">{aside}</div>}
        </div>
      </div>
      <div className="parts__main">{children}</div>
    </div>
  );
}

export interface WorkBarProps {
  back: { to: string; label: string };
  /** The page's title with what stands beside it, and its actions. */
  children: ReactNode;
}

/** The bar over a piece of work: the way back, what it is and of whom, how it is saved, what can be done with it. */
export function WorkBar({ back, children }: WorkBarProps) {
  return (
    <div className="work-bar">
      <Link to={back.to} className="work-bar__back">
        <ChevronLeftIcon aria-hidden fontSize={18} />
        {back.label}
      </Link>
      {children}
    </div>
  );
}
