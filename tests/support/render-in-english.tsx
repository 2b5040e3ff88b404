import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { WithTexts } from './with-texts';

/** The HTML of components that have words of messages, or write times and numbers. */
export const renderInEnglish = (node: ReactNode): string => renderToStaticMarkup(<WithTexts>{node}</WithTexts>);
