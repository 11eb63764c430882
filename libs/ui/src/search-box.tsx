import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { Kbd } from './kbd';
import { useUiText } from './ui-provider';

export interface SearchBoxProps<Hit> {
  label: string;
  placeholder?: string;
  /** Shown at the end of the field, e.g. `/`. */
  shortcut?: string;
  value: string;
  onChange: (typed: string) => void;
  /** Undefined until there is something to show. */
  hits?: readonly Hit[];
  hitId: (hit: Hit) => string;
  children: (hit: Hit) => ReactNode;
  onPick: (hit: Hit) => void;
  searching?: boolean;
  /** Enter without a chosen hit. */
  onSubmit?: (typed: string) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A search field with its hits under it (combobox with list, WAI-ARIA). Arrows choose, Enter opens, Esc shuts. */
export function SearchBox<Hit>(props: SearchBoxProps<Hit>) {
  const {
    label,
    placeholder,
    shortcut,
    value,
    onChange,
    hits,
    hitId,
    children,
    onPick,
    searching = false,
    onSubmit,
    inputRef,
  } = props;
  const text = useUiText();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const shown = open && value.trim() !== '' && (hits !== undefined || searching);

  const pick = (hit: Hit) => {
    setOpen(false);
    setChosen(-1);
    onPick(hit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = (hits?.length ?? 0) - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setChosen((now) => (event.key === 'ArrowDown' ? (now >= last ? 0 : now + 1) : now <= 0 ? last : now - 1));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      const hit = hits?.[chosen];
      if (hit !== undefined && shown) pick(hit);
      else onSubmit?.(value);
    }
    if (event.key === 'Escape' && shown) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div
      className="ui-search"
      role="search"
      ref={box}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <MagnifyingGlassIcon aria-hidden fontSize={20} className="ui-search__icon" />
      <input
        ref={inputRef}
        className="ui-search__input"
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && chosen >= 0 ? `${listId}-${chosen}` : undefined}
        placeholder={placeholder ?? label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => {
          setOpen(true);
          setChosen(-1);
          onChange(event.target.value);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {shortcut && !value && <Kbd>{shortcut}</Kbd>}
      <div className="ui-search__hits" id={listId} role="listbox" aria-label={label} hidden={!shown || !hits?.length}>
        {hits?.map((hit, index) => (
          // The option is reached by the field's arrows (aria-activedescendant), so it takes no key itself.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={hitId(hit)}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="ui-search__hit"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(hit)}
          >
            {children(hit)}
          </div>
        ))}
      </div>
      <div role="status" className={shown && !hits?.length ? 'ui-search__hits ui-search__none' : 'ui-hidden'}>
        {shown &&
          (searching && !hits
            ? text('searching')
            : hits?.length
              ? text('hits', { count: hits.length })
              : text('no-hits'))}
      </div>
    </div>
  );
}
