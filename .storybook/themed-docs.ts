/** Pages of the site in the theme that the toolbar shows, as the elements on them are. */
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { createElement, useEffect, useState, type PropsWithChildren, type ReactElement } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { create, themes } from 'storybook/theming';

interface Told {
  readonly globals?: { readonly theme?: unknown };
}

const looks = {
  light: create({ ...themes.light, base: 'light', colorPrimary: '#1257c9', colorSecondary: '#1257c9' }),
  dark: create({ ...themes.dark, base: 'dark', colorPrimary: '#7db0ff', colorSecondary: '#7db0ff', appContentBg: '#0d1117', appPreviewBg: '#0d1117' }),
};

export function ThemedDocs({ children, ...props }: PropsWithChildren<DocsContainerProps>): ReactElement {
  const { channel } = props.context;
  const said = (event: string): unknown => (channel.last(event) as readonly Told[] | undefined)?.[0]?.globals?.theme;
  const [theme, setTheme] = useState(() => said(GLOBALS_UPDATED) ?? said(SET_GLOBALS));
  useEffect(() => {
    const follow = ({ globals }: Told): void => setTheme(globals?.theme);
    channel.on(GLOBALS_UPDATED, follow);
    return () => channel.off(GLOBALS_UPDATED, follow);
  }, [channel]);
  const look = theme === 'dark' ? 'dark' : 'light';
  useEffect(() => {
    document.documentElement.dataset['theme'] = look;
  }, [look]);
  return createElement(DocsContainer, { ...props, theme: looks[look] }, children);
}
