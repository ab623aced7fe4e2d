/** Switches Whosaid on or off for the site of the page. */

export interface SiteSwitchProps {
  site: string;
  on: boolean;
  onSwitch(on: boolean): void;
}

export function SiteSwitch({ site, on, onSwitch }: SiteSwitchProps) {
  return (
    <footer class="site">
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        <span>
          Mark claims on <bdi>{site}</bdi>
        </span>
      </label>
    </footer>
  );
}
