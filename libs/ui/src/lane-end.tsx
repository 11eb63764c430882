import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { addDays, daysBetween, formatDay, isoWeek, type Day } from './days';
import { useUiText } from './ui-provider';

export interface LaneEndProps {
  label: string;
  from: Day;
  to: Day;
  dayShare: number;
  onChange: (to: Day) => void;
}

/** The end of a bar: ←/→ moves it a week, with Shift a day; the new date and week are spoken. */
export function LaneEnd({ label, from, to, dayShare, onChange }: LaneEndProps) {
  const text = useUiText();
  const [grabbed, setGrabbed] = useState<{ x: number; to: Day; width: number } | null>(null);
  const move = (next: Day) => onChange(next < from ? from : next);

  const onKeyDown = (event: KeyboardEvent) => {
    const days = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (days === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(addDays(to, days * (event.shiftKey ? 1 : 7)));
  };
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    const track = event.currentTarget.closest('.ui-lanes__track');
    if (!track) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setGrabbed({ x: event.clientX, to, width: track.clientWidth });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!grabbed) return;
    const days = Math.round((event.clientX - grabbed.x) / grabbed.width / dayShare);
    const next = addDays(grabbed.to, days);
    if (next !== to) move(next);
  };

  return (
    <span
      role="slider"
      tabIndex={0}
      className="ui-lanes__end"
      aria-label={text('end-of', { name: label })}
      aria-valuemin={0}
      aria-valuemax={3660}
      aria-valuenow={daysBetween(from, to)}
      aria-valuetext={`${formatDay(to)}, ${text('week')} ${isoWeek(to)}`}
      title={text('move-end-hint')}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setGrabbed(null)}
      onPointerCancel={() => setGrabbed(null)}
    />
  );
}
