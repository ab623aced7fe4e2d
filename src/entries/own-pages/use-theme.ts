import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Theme } from '../../dom/marks/palette';

const darkScheme = matchMedia('(prefers-color-scheme: dark)');
const currentTheme = (): Theme => (darkScheme.matches ? 'dark' : 'light');

/** The system's theme, also where it changes while the page is open. */
export function useTheme(): Theme {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const onChange = () => setTheme(currentTheme());
    darkScheme.addEventListener('change', onChange);
    // It may have changed since the first drawing.
    onChange();
    return () => darkScheme.removeEventListener('change', onChange);
  }, []);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return theme;
}
