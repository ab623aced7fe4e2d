/** The keyboard commands, with the keys that the browser has given them. */
import { message } from '../message';

export interface Command {
  name: string;
  words: string;
  /** As the browser writes it; '' where none is set. */
  keys: string;
}

export function KeyTable({ commands }: { commands: readonly Command[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{message('welcome_keys_action')}</th>
          <th scope="col">{message('welcome_keys_key')}</th>
        </tr>
      </thead>
      <tbody>
        {commands.map(({ name, words, keys }) => (
          <tr key={name}>
            <th scope="row">{words}</th>
            <td>{keys ? <kbd>{keys}</kbd> : message('welcome_keys_none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
