/** How claims are marked. */
import { Choices } from '../form/Choices';
import { message } from '../message';
import type { SectionProps } from './model';

const STYLES = ['underline', 'marker', 'quiet', 'off'] as const;
const PALETTES = ['voices', 'plain'] as const;

export function LookSection({ values, onChange }: SectionProps) {
  return (
    <>
      <Choices
        legend={message('style_legend')}
        options={STYLES.map((value) => ({ value, label: message(`style_${value}`) }))}
        chosen={values.style}
        onChoose={(style) => onChange({ style })}
      />
      <Choices
        legend={message('palette_legend')}
        options={PALETTES.map((value) => ({ value, label: message(`palette_${value}`) }))}
        chosen={values.palette}
        onChoose={(palette) => onChange({ palette })}
      />
    </>
  );
}
