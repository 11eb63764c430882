import { Tabs as AkselTabs } from '@navikt/ds-react';
import type { ReactNode } from 'react';

export interface TabsProps<Value extends string> {
  label: string;
  tabs: readonly { value: Value; label: string; count?: number }[];
  value: Value;
  onChange: (value: Value) => void;
  /** The chosen tab's content. */
  children: ReactNode;
  className?: string;
}

/** Arrows move, Enter or Space opens. */
export function Tabs<Value extends string>({ label, tabs, value, onChange, children, className }: TabsProps<Value>) {
  return (
    <AkselTabs value={value} onChange={(chosen) => onChange(chosen as Value)} size="small" className={className}>
      <AkselTabs.List aria-label={label} className="ui-tabs">
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
