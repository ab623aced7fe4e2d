/** Which claims are shown, and how sure they must be. */
import { MEASURED } from '../../core';
import { Check } from '../form/Check';
import { Choices } from '../form/Choices';
import { formatNumber, message } from '../message';
import type { SectionProps } from './model';

const SORTS = ['quoted', 'reported', 'stances'] as const;
const CERTAINTIES = ['everything', 'likely', 'sure'] as const;

/** A share of 1 as so many of a hundred. */
const ofHundred = (share: number): string => formatNumber(Math.round(100 * share));

export function ClaimsSection({ values, onChange }: SectionProps) {
  return (
    <>
      <fieldset>
        <legend>{message('show_legend')}</legend>
        {SORTS.map((sort) => (
          <Check
            key={sort}
            name={sort}
            label={message(`show_${sort}`)}
            on={values[sort]}
            onSwitch={(on) => onChange({ [sort]: on })}
          />
        ))}
        <p class="warning" role="status">
          {SORTS.some((sort) => values[sort]) ? '' : message('show_nothing')}
        </p>
      </fieldset>
      <Choices
        legend={message('certainty_legend')}
        options={CERTAINTIES.map((value) => {
          const { precision, recall } = MEASURED[value];
          return {
            value,
            label: message(`certainty_${value}`),
            about: message('certainty_measured', ofHundred(precision), ofHundred(recall)),
          };
        })}
        chosen={values.certainty}
        onChoose={(certainty) => onChange({ certainty })}
      >
        <p class="about">{message('certainty_where')}</p>
      </Choices>
    </>
  );
}
