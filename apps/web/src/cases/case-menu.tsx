import { Menu, MenuElipsisHorizontalIcon, type MenuItem } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import type { OpenDialog } from './case-dialogs';
import type { CaseFrame } from './case-frame';

/** What is done seldom, and only what the reader may do. */
export function CaseMenu({
  frame: { view, open },
  onDialog,
}: {
  frame: CaseFrame;
  onDialog: (dialog: OpenDialog) => void;
}) {
  const { t } = useTranslation('cases');
  const item = (id: Exclude<OpenDialog['of'], 'participation'>, allowed: boolean): MenuItem | false =>
    allowed && { id, label: t(`case.menu.${id}`), onPick: () => onDialog({ of: id }) };
  const can = (action: (typeof view.can)[number]) => view.can.includes(action);
  const items = [
    item('invite', open && can('participation.invite')),
    item('fact', open && can('fact.record')),
    item('person', open && can('person.change')),
    item('copy', can('plan.read-content') || can('assessment.read') || can('note.list')),
    item('summary', can('case.print-summary')),
    item('export', can('case.export')),
    item('import', open && can('case.import')),
    item('hand-over', open && can('case.reassign')),
    item('handover', open && can('handover.offer')),
    item('end', open && can('case.end')),
    item('reopen', !open && can('case.reopen')),
  ].filter((each) => each !== false);
  if (items.length === 0) return null;
  return (
    <Menu
      plain
      align="end"
      className="ui-icon-button"
      label={<MenuElipsisHorizontalIcon aria-hidden fontSize={22} />}
      name={t('case.menu.name')}
      groups={[{ items }]}
    />
  );
}
