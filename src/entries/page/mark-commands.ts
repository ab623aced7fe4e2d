import type { InPage } from './in-page';

/** What the keyboard commands do with the marks of a page. */
export const markCommands = (page: InPage) => ({
  step: {
    allows: () => true,
    handle: ({ direction }: { direction: 1 | -1 }) => {
      page.step(direction);
      return null;
    },
  },
  toggle: {
    allows: () => true,
    handle: () => {
      page.toggle();
      return null;
    },
  },
});
