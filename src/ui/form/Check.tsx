/** On or off. */

export interface CheckProps {
  label: string;
  name: string;
  on: boolean;
  onSwitch(on: boolean): void;
}

export function Check({ label, name, on, onSwitch }: CheckProps) {
  return (
    <div class="choice">
      <label>
        <input
          type="checkbox"
          name={name}
          checked={on}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
