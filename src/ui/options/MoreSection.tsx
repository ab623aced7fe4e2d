/** Badge, hover delay, language, and what was marked as wrong. */
import { INTERFACE_LANGUAGES } from '../../core/interface-languages';
import { Check } from '../form/Check';
import { Select } from '../form/Select';
import { message, plural } from '../message';
import type { OptionValues, SectionProps } from './model';

const DELAYS = [0, 150, 500, 1000] as const;
/** The delay that is offered and nearest to what is stored. */
const nearest = (ms: number): (typeof DELAYS)[number] =>
  DELAYS.reduce((best, each) => (Math.abs(each - ms) < Math.abs(best - ms) ? each : best));

export interface MoreSectionProps extends SectionProps {
  onForget(): void;
}

export function MoreSection({ values, onChange, onForget }: MoreSectionProps) {
  const wrong = values.wrongClaims.length;
  return (
    <fieldset>
      <legend>{message('more_legend')}</legend>
      <Check
        name="badge"
        label={message('badge_switch')}
        on={values.badge}
        onSwitch={(badge) => onChange({ badge })}
      />
      <Select
        name="hover"
        label={message('hover_label')}
        options={DELAYS.map((ms) => ({ value: String(ms), label: message(`hover_${ms}`) }))}
        chosen={String(nearest(values.hoverMs))}
        onChoose={(ms) => onChange({ hoverMs: Number(ms) })}
      />
      <Select<OptionValues['language']>
        name="language"
        label={message('language_label')}
        options={[
          { value: 'auto', label: message('language_auto') },
          ...INTERFACE_LANGUAGES.map(([value, label]) => ({
            value,
            label,
            lang: value,
          })),
        ]}
        chosen={values.language}
        onChoose={(language) => onChange({ language })}
      />
      {wrong > 0 && (
        <p class="remembered">
          {plural('wrong_remembered', wrong)}{' '}
          <button type="button" onClick={onForget}>
            {message('wrong_forget')}
          </button>
        </p>
      )}
    </fieldset>
  );
}
