import { Provider, Theme, type ProviderProps } from '@navikt/ds-react';
import { createContext, use, useMemo, type ComponentType, type ReactNode } from 'react';
import type { UiText } from './text-keys';
import type { UiLinkProps } from './link';

export type UiLanguage = 'fi' | 'sv' | 'en';

interface Ui {
  language: UiLanguage;
  text: UiText;
  link: ComponentType<UiLinkProps> | 'a';
}

const UiContext = createContext<Ui | null>(null);

export interface UiProviderProps {
  language: UiLanguage;
  text: UiText;
  /** The router's link; without it links are plain `<a>`. */
  link?: ComponentType<UiLinkProps>;
  children: ReactNode;
}

/** Gives the components their texts, the language of the calendar, and the router's link. */
export function UiProvider({ language, text, link = 'a' as never, children }: UiProviderProps) {
  const ui = useMemo(() => ({ language, text, link }), [language, text, link]);
  const words = useMemo(() => componentWords(text), [text]);
  return (
    <UiContext value={ui}>
      <Provider locale={words}>
        <Theme>{children}</Theme>
      </Provider>
    </UiContext>
  );
}

export function useUi(): Ui {
  const ui = use(UiContext);
  if (!ui) throw new Error('components of @samspel/ui need a <UiProvider> above them');
  return ui;
}

export function useUiText(): UiText {
  return useUi().text;
}

/**
 * The component library's own words, for the components that are used of it. Its type wants those of all its
 * components (and a calendar language, which only the calendar's own chunk brings along).
 */
export function componentWords(text: UiText): NonNullable<ProviderProps['locale']> {
  const words = {
    global: {
      showMore: '…',
      showLess: '…',
      readOnly: text('unavailable'),
      close: text('close'),
      error: text('notice-error'),
      info: text('notice-info'),
      success: text('notice-success'),
      warning: text('notice-warning'),
      announcement: text('notice-info'),
    },
    Chips: { Removable: { labelSuffix: text('clear') } },
    Combobox: {
      addOption: text('add-option'),
      noMatches: text('no-hits'),
      loading: text('searching'),
      maxSelected: '{selected} / {limit}',
    },
    CopyButton: { title: text('copy'), activeText: text('copied') },
    ErrorSummary: { heading: text('mend-first') },
    Loader: { title: text('loading') },
    Textarea: {
      maxLength: text('text-limit', { count: '{maxLength}' }),
      charsTooMany: text('characters-too-many', { count: '{chars}' }),
      charsLeft: text('characters-left', { count: '{chars}' }),
    },
  };
  return words as unknown as NonNullable<ProviderProps['locale']>;
}
