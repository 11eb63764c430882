import { DatePicker, Provider, type ProviderProps } from '@navikt/ds-react';
import { enGB, fi, sv } from 'date-fns/locale';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { fromLocalDate, toLocalDate, type Day } from './days';
import type { UiText } from './text-keys';
import { componentWords, useUi } from './ui-provider';

const DATE_LOCALES = { fi, sv, en: enGB };

export interface CalendarProps {
  label: string;
  value: Day | '';
  min?: Day;
  max?: Day;
  anchor: RefObject<HTMLElement | null>;
  onPick: (day: Day) => void;
  onClose: () => void;
}

/** The calendar of a date field: on the top layer, so that no dialog or drawer cuts it. */
export function Calendar({ label, value, min, max, anchor, onPick, onClose }: CalendarProps) {
  const { language, text } = useUi();
  const panel = useRef<HTMLDivElement>(null);
  const words = useMemo(() => calendarWords(text, language), [text, language]);

  useEffect(() => {
    const box = panel.current;
    if (!box) return;
    // The browser refuses to open twice what is open already (React's strict mode mounts twice).
    if (box.showPopover && !box.matches(':popover-open')) box.showPopover();
    place(box, anchor.current);
    box
      .querySelector<HTMLElement>(
        '[aria-selected="true"] button, button[aria-pressed="true"], td button:not([tabindex="-1"])',
      )
      ?.focus();
    const follow = () => place(box, anchor.current);
    const outside = (event: Event) => {
      if (!box.contains(event.target as Node) && !anchor.current?.contains(event.target as Node)) onClose();
    };
    window.addEventListener('resize', follow);
    window.addEventListener('scroll', follow, true);
    document.addEventListener('pointerdown', outside);
    return () => {
      window.removeEventListener('resize', follow);
      window.removeEventListener('scroll', follow, true);
      document.removeEventListener('pointerdown', outside);
    };
    // Opened anew each time: what it was opened with does not change while it stands.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    // Esc is for the keyboard alone: by pointer one presses outside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={panel}
      popover="manual"
      role="dialog"
      aria-label={`${text('choose-date')}: ${label}`}
      className="ui-calendar"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Only the calendar closes, not the dialog or drawer that it stands in.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <Provider locale={words}>
        <DatePicker.Standalone
          mode="single"
          showWeekNumber
          dropdownCaption
          fromDate={toLocalDate(min ?? '1920-01-01')}
          toDate={toLocalDate(max ?? '2060-12-31')}
          selected={value ? toLocalDate(value) : undefined}
          defaultMonth={value ? toLocalDate(value) : undefined}
          onSelect={(picked) => (picked ? onPick(fromLocalDate(picked)) : onClose())}
        />
      </Provider>
    </div>
  );
}

function place(box: HTMLElement, anchor: HTMLElement | null) {
  const field = anchor?.querySelector('input')?.getBoundingClientRect();
  if (!field) return;
  const { offsetHeight: height, offsetWidth: width } = box;
  const below = field.bottom + 4 + height <= window.innerHeight || field.top < height + 8;
  box.style.top = `${below ? field.bottom + 4 : field.top - height - 4}px`;
  box.style.left = `${Math.max(8, Math.min(field.left, window.innerWidth - width - 8))}px`;
}

function calendarWords(text: UiText, language: keyof typeof DATE_LOCALES): NonNullable<ProviderProps['locale']> {
  const words = componentWords(text);
  return {
    ...words,
    global: { ...words.global, dateLocale: DATE_LOCALES[language] },
    DatePicker: {
      chooseDate: text('choose-date'),
      chooseDates: text('choose-date'),
      chooseDateRange: text('choose-date'),
      chooseMonth: text('month'),
      week: text('week'),
      weekNumber: text('week-number', { week: '{week}' }),
      selectWeekNumber: text('select-week', { week: '{week}' }),
      month: text('month'),
      goToNextMonth: text('next-month'),
      goToPreviousMonth: text('previous-month'),
      year: text('year'),
      goToNextYear: text('next-year'),
      goToPreviousYear: text('previous-year'),
      openDatePicker: text('open-calendar'),
      openMonthPicker: text('open-calendar'),
      closeDatePicker: text('close-calendar'),
      closeMonthPicker: text('close-calendar'),
    },
  } as NonNullable<ProviderProps['locale']>;
}
