import { Checkbox, Dialog, Kbd, useShortcutList } from '@samspel/ui';
import { useTranslation } from 'react-i18next';

export interface KeysHelpProps {
  enabled: boolean;
  onEnabled: (enabled: boolean) => void;
  onClose: () => void;
}

/** All keys that work on this page, and the switch for the single ones. */
export function KeysHelp({ enabled, onEnabled, onClose }: KeysHelpProps) {
  const { t } = useTranslation('platform');
  const all = useShortcutList().filter((shortcut) => shortcut.label);
  const once = all.filter((shortcut, at) => all.findIndex((other) => other.keys === shortcut.keys) === at);
  return (
    <Dialog title={t('keys.title')} onClose={onClose} size="small">
      <Checkbox label={t('keys.enabled')} hint={t('keys.enabled-hint')} checked={enabled} onChange={onEnabled} />
      <dl className="keys-list">
        {once.map((shortcut) => (
          <div key={shortcut.keys}>
            <dt>
              {shortcut.keys.split(/[ +]/).map((key, at) => (
                <Kbd key={at}>
                  {t(`keys.names.${key}`, { defaultValue: key.length === 1 ? key.toUpperCase() : key })}
                </Kbd>
              ))}
            </dt>
            <dd>{shortcut.label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
