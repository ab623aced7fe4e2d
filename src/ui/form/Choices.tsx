/** One of a few, as radio buttons. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoicesProps<T extends string> {
  legend: string;
  options: readonly { value: T; label: string; about?: string | undefined }[];
  chosen: T;
  onChoose(value: T): void;
  /** More about them, or what else belongs to them. */
  children?: ComponentChildren;
}

export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { legend, options, chosen, onChoose, children } = props;
  const id = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label, about }) => (
        <div class="choice" key={value}>
          <label>
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              aria-describedby={about ? `${id}-${value}` : undefined}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
          </label>
          {about && (
            <p class="about" id={`${id}-${value}`}>
              {about}
            </p>
          )}
        </div>
      ))}
      {children}
    </fieldset>
  );
}
