import { session } from '@samspel/contract';
import { Button, Dialog } from '@samspel/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../http/call';
import { isProblem } from '../http/problem';
import { lastHeard } from '../http/session-gate';

const IDLE_MINUTES = 30;
const WARN_MINUTES = 28;
/** Typing long without saving is something the person does: the server hears of it this often. */
const TELL_AFTER_MINUTES = 5;
const LOOK_EVERY_MS = 15_000;

/** Warns two minutes before the session ends for want of anything done. */
export function IdleWarning({ onEnded }: { onEnded: () => void }) {
  const { t } = useTranslation('platform');
  const [warning, setWarning] = useState(false);

  useEffect(() => {
    let lastInput = 0;
    const input = () => (lastInput = Date.now());
    const look = setInterval(() => {
      const quiet = (Date.now() - lastHeard()) / 60_000;
      const busy = Date.now() - lastInput < 60_000;
      if (busy && quiet >= TELL_AFTER_MINUTES && quiet < WARN_MINUTES) void stayOn(onEnded);
      setWarning(quiet >= WARN_MINUTES && quiet < IDLE_MINUTES);
      if (quiet >= IDLE_MINUTES) onEnded();
    }, LOOK_EVERY_MS);
    for (const kind of INPUTS) document.addEventListener(kind, input, { passive: true });
    return () => {
      clearInterval(look);
      for (const kind of INPUTS) document.removeEventListener(kind, input);
    };
  }, [onEnded]);

  if (!warning) return null;
  const stay = () => void stayOn(onEnded).then(() => setWarning(false));
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={t('idle.title')}
      onClose={stay}
      footer={
        <Button variant="primary" onClick={stay} data-autofocus>
          {t('idle.stay')}
        </Button>
      }
    >
      {t('idle.text')}
    </Dialog>
  );
}

const INPUTS = ['keydown', 'pointerdown'] as const;

async function stayOn(onEnded: () => void) {
  try {
    await call(session.read, { withoutGate: true });
  } catch (error) {
    if (isProblem(error) && error.status === 401) onEnded();
  }
}
