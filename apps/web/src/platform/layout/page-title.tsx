import { PageHead, type PageHeadProps } from '@samspel/ui';
import { useEffect, useRef } from 'react';
import { useNavigationType } from 'react-router';

let firstPage = true;

/**
 * The page's heading: names the browser's tab, and takes the focus when one came here by a link, so that a screen
 * reader says where one is. Put one on each page. `tab` names the tab where the heading is not plain text.
 */
export function PageTitle({ tab, ...head }: PageHeadProps & { tab?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const words = tab ?? (typeof head.title === 'string' ? head.title : undefined);
  useDocumentTitle(words);
  useArrival(heading);
  return <PageHead titleRef={heading} {...head} />;
}

/** For pages that build their own heading. Never a person's name: tab titles end up in browser histories. */
export function useDocumentTitle(words: string | undefined) {
  useEffect(() => {
    document.title = words ? `${words} – Samspel` : 'Samspel';
  }, [words]);
}

/** Gives the heading the focus on arrival by a link; not at the first page, whose focus is the browser's. */
export function useArrival(heading: { current: HTMLElement | null }) {
  const how = useNavigationType();
  useEffect(() => {
    if (!firstPage && how !== 'REPLACE' && !document.querySelector('dialog[open]')) heading.current?.focus();
    firstPage = false;
    // On arrival only: later changes of the address within the page leave the focus alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
