import { FunnelIcon, PadlockLockedIcon, TasklistIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Button } from './button';
import { useUiText } from './ui-provider';

interface EmptyProps {
  title: string;
  /** What comes here; which filters are on; who can tell, with telephone. */
  children?: ReactNode;
  level?: 1 | 2 | 3;
}

/** Nothing yet: what comes here, and one action. */
export function NothingYet({ action, icon, ...rest }: EmptyProps & { action?: ReactNode; icon?: ReactNode }) {
  return <Empty {...rest} icon={icon ?? <TasklistIcon aria-hidden fontSize={24} />} action={action} />;
}

/** No hits: which filters are on, and a way to clear them. */
export function NoHits({ onClear, ...rest }: EmptyProps & { onClear?: () => void }) {
  const text = useUiText();
  return (
    <Empty
      {...rest}
      icon={<FunnelIcon aria-hidden fontSize={24} />}
      action={onClear && <Button onClick={onClear}>{text('clear-filters')}</Button>}
    />
  );
}

/** Not yours: who can tell. Says nothing of what is there. */
export function NotYours(props: EmptyProps) {
  return <Empty {...props} icon={<PadlockLockedIcon aria-hidden fontSize={24} />} />;
}

function Empty({
  title,
  children,
  icon,
  action,
  level: Level = 2,
}: Omit<EmptyProps, 'level'> & { icon: ReactNode; action?: ReactNode; level?: 1 | 2 | 3 }) {
  const Heading = `h${Level}` as const;
  return (
    <div className="ui-empty">
      {icon}
      <Heading className="ui-empty__title">{title}</Heading>
      {children && <div className="ui-empty__text">{children}</div>}
      {action && <div>{action}</div>}
    </div>
  );
}
