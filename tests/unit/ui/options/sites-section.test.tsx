// @vitest-environment jsdom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Change, OptionValues } from '../../../../src/ui/options/model';
import { SitesSection } from '../../../../src/ui/options/SitesSection';

const VALUES: OptionValues = {
  style: 'underline',
  palette: 'voices',
  quoted: true,
  reported: true,
  stances: false,
  certainty: 'everything',
  everywhere: true,
  offSites: ['amsel.example'],
  onSites: [],
  badge: true,
  hoverMs: 150,
  language: 'auto',
  wrongClaims: [],
};

let root: HTMLElement;
afterEach(() => act(() => render(null, root)));

/** The section, with what it tells the reader. */
function shown(onChange: Change) {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  const onTold = vi.fn();
  const draw = (offSites: string[]): void =>
    void act(() =>
      render(
        <SitesSection
          values={{ ...VALUES, offSites }}
          onChange={onChange}
          entryOf={(written) => (written.includes(' ') ? null : written)}
          onExport={() => {}}
          onTold={onTold}
        />,
        root,
      ),
    );
  draw(VALUES.offSites);
  return { onTold, draw };
}

const area = (): HTMLTextAreaElement => root.querySelector('textarea')!;

function write(text: string): void {
  act(() => {
    area().value = text;
    area().dispatchEvent(new Event('input', { bubbles: true }));
    area().dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Chooses a file, and waits until the section has asked for a change. */
async function choose(text: string, onChange: ReturnType<typeof vi.fn>): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [{ size: text.length, text: async () => text }] });
  Object.defineProperty(input, 'value', { value: '', writable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  await onChange.mock.results[0]!.value;
}

describe('the list of sites', () => {
  it('takes in a file, and tells how many sites are new', async () => {
    const onChange = vi.fn(async () => VALUES);
    const { onTold } = shown(onChange);
    await choose('lindow.example\namsel.example\n', onChange);
    expect(onChange).toHaveBeenCalledWith({ offSites: ['amsel.example', 'lindow.example'] });
    await vi.waitFor(() => expect(onTold).toHaveBeenCalledWith('1 site added.'));
  });

  it('does not say that a file was taken in for which there was no room', async () => {
    const onChange = vi.fn(async () => null);
    const { onTold } = shown(onChange);
    await choose('lindow.example\n', onChange);
    expect(onTold).not.toHaveBeenCalled();
  });

  it('leaves a line that is no site where it can be mended', () => {
    const onChange = vi.fn(async () => VALUES);
    shown(onChange);
    write('amsel.example\nno site');
    expect(area().value).toBe('amsel.example\nno site');
    expect(onChange).toHaveBeenLastCalledWith({ offSites: ['amsel.example'] });
  });

  it('shows a list that has come from elsewhere, and loses nothing of it', () => {
    const onChange = vi.fn(async () => VALUES);
    const { draw } = shown(onChange);
    write('amsel.example\nno site');
    draw(['amsel.example', 'lindow.example']);
    expect(area().value).toBe('amsel.example\nlindow.example\nno site');
    write('amsel.example\nlindow.example');
    expect(onChange).toHaveBeenLastCalledWith({ offSites: ['amsel.example', 'lindow.example'] });
  });
});
