import { act, fireEvent, render, screen } from '@testing-library/react';
import { ErrorSummary } from './error-summary';
import { UiProvider } from './ui-provider';

const form = (attempt: number, items: { fieldId: string; text: string }[]) => (
  <UiProvider language="en" text={(key) => key}>
    <ErrorSummary items={items} attempt={attempt} />
    <input id="why" aria-label="Why" />
    <fieldset id="how">
      <input type="radio" aria-label="By telephone" />
    </fieldset>
  </UiProvider>
);
const faults = [
  { fieldId: 'why', text: 'Write why' },
  { fieldId: 'how', text: 'Choose how' },
];

describe('the summary of what is to be mended', () => {
  it('takes the focus when faults come, and again at the next attempt', () => {
    const view = render(form(0, []));
    expect(screen.queryByRole('group', { name: 'mend-first' })).toBeNull();
    view.rerender(form(1, faults));
    const summary = screen.getByRole('group', { name: 'mend-first' });
    expect(document.activeElement).toBe(summary);
    screen.getByLabelText('Why').focus();
    view.rerender(form(2, faults));
    expect(document.activeElement).toBe(summary);
  });

  it('leads to the field, and in a group to its first control', () => {
    render(form(1, faults));
    act(() => void fireEvent.click(screen.getByRole('link', { name: 'Write why' })));
    expect(document.activeElement).toBe(screen.getByLabelText('Why'));
    act(() => void fireEvent.click(screen.getByRole('link', { name: 'Choose how' })));
    expect(document.activeElement).toBe(screen.getByLabelText('By telephone'));
  });
});
