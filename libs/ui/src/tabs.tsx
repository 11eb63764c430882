import { Tabs as AkselTabs } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';

export interface TabsProps<Value extends string> {
  label: string;
  tabs: readonly { value: Value; label: string; count?: number }[];
  value: Value;
  onChange: (value: Value) => void;
  /** The chosen tab's content. */
  children: ReactNode;
  className?: string;
}

/** Arrows move, Enter or Space opens. Where there is no room for all of them, the chosen one is in sight. */
export function Tabs<Value extends string>({ label, tabs, value, onChange, children, className }: TabsProps<Value>) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = list.current?.querySelector('[aria-selected="true"]');
    if (list.current && chosen) list.current.scrollLeft += fromMiddle(chosen, list.current);
  }, [value]);
  return (
    <AkselTabs value={value} onChange={(chosen) => onChange(chosen as Value)} size="small" className={className}>
      <AkselTabs.List ref={list} aria-label={label} className="ui-tabs">
        {tabs.map((tab) => (
          <AkselTabs.Tab
            key={tab.value}
            value={tab.value}
            label={
              <>
                {tab.label} {tab.count !== undefined && <span className="ui-count">{tab.count}</span>}
              </>
            }
          />
        ))}
      </AkselTabs.List>
      {tabs.map((tab) => (
        <AkselTabs.Panel key={tab.value} value={tab.value} className="ui-tab-panel">
          {tab.value === value && children}
        </AkselTabs.Panel>
      ))}
    </AkselTabs>
  );
}

/** How far the one stands from the middle of the other, in pixels. */
function fromMiddle(one: Element, other: Element): number {
  const [inner, outer] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return inner.left + inner.width / 2 - (outer.left + outer.width / 2);
}
