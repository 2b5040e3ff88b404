'use client';

import { createContext, useContext } from 'react';
import { createElements, type Elements } from '@/app/client/use-elements';

/** What can be scrolled to in the pages of a document. */
export const PageElementsContext = createContext<Elements<string>>(createElements());
export const usePageElements = (): Elements<string> => useContext(PageElementsContext);

export const pageKey = (page: number) => `page ${page}`;
export const citationKey = (citationId: string) => `citation ${citationId}`;
export const doubtKey = ({ page, start }: { page: number; start: number }) => `doubt ${page} ${start}`;
