/** One of several, as a list that opens. */

export interface SelectProps<T extends string> {
  label: string;
  name: string;
  options: readonly { value: T; label: string; lang?: string }[];
  chosen: T;
  onChoose(value: T): void;
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { label, name, options, chosen, onChoose } = props;
  return (
    <label class="select">
      <span>{label}</span>
      <select
        name={name}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value as T)}
      >
        {options.map(({ value, label: words, lang }) => (
          <option key={value} value={value} lang={lang}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
