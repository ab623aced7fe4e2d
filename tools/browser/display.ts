/** True where a browser can open a window that somebody sees. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
