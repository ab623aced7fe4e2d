/** Switches Whosaid on or off for the site of the page. */
import { Phrase } from './Phrase';

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
          <Phrase of="site_switch" with={[<bdi key="site">{site}</bdi>]} />
        </span>
      </label>
    </footer>
  );
}
