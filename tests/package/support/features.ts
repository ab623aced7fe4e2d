/**
 * Which features of the web platform and of extensions the files of a package use, and since when
 * browsers have them. The data are MDN's (browser-compat-data), the features are named as there.
 */
import DATA, {
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data/forLegacyNode';
import { type CssNode, parse, type WalkContext, walk } from 'css-tree';
import { parseSync, Visitor } from 'vite';

type Program = ReturnType<typeof parseSync>['program'];

export type Browser = 'chrome' | 'firefox' | 'firefox_android';

const { api: API, webextensions: EXTENSIONS, css: CSS_DATA } = DATA;
const BUILTINS = DATA.javascript.builtins as Identifier;

/** Infinity where the browser does not have it; 0 where that is not known. */
export function since(feature: Identifier, browser: Browser): number {
  const support = feature.__compat?.support[browser];
  if (support === undefined) return 0;
  const statements: SimpleSupportStatement[] = Array.isArray(support) ? support : [support];
  const whole = statements.filter(
    (each) => !each.flags && !each.prefix && !each.alternative_name && !each.version_removed,
  );
  const versions = whole.map(({ version_added: added }) =>
    typeof added === 'string' && added !== 'preview' ? Number(added.replace('≤', '')) : Infinity,
  );
  return Math.min(Infinity, ...versions);
}

/** Every member of every interface by its name; which one is meant the code does not say. */
const MEMBERS = new Map<string, Identifier[]>();
const INTL = Object.values(BUILTINS.Intl ?? {});
for (const type of [...Object.values(API), ...Object.values(BUILTINS), ...INTL]) {
  for (const [name, member] of Object.entries(type as Identifier)) {
    if (name === '__compat') continue;
    const bare = name.replace(/_static$/, '');
    MEMBERS.set(bare, [...(MEMBERS.get(bare) ?? []), member as Identifier]);
  }
}

/** Each feature with the identifiers of the data that it may be; one of them is enough. */
export type Features = Map<string, Identifier[]>;

export function featuresOf(files: ReadonlyMap<string, Uint8Array>): Features {
  const features: Features = new Map();
  const scripts = [...files].filter(([file]) => file.endsWith('.js'));
  const programs = scripts.map(([file, bytes]) => programOf(file, new TextDecoder().decode(bytes)));
  const ours = new Set(programs.flatMap(namesOfOwn));
  for (const program of programs) addScript(features, program, ours);
  for (const [file, bytes] of files) {
    const text = (): string => new TextDecoder().decode(bytes);
    if (file.endsWith('.css')) addStyle(features, text());
    if (file === 'manifest.json') addManifest(features, JSON.parse(text()) as object);
  }
  return features;
}

const own = (object: object, key: string): Identifier | undefined =>
  Object.hasOwn(object, key) ? (object as Record<string, Identifier>)[key] : undefined;

const programOf = (file: string, code: string): Program =>
  parseSync(file, code, { sourceType: 'unambiguous' }).program;

function addScript(features: Features, program: Program, ours: ReadonlySet<string>): void {
  const use = (name: string, ...found: (Identifier | undefined)[]): void => {
    const known = found.filter((each) => each !== undefined);
    if (known.length > 0) features.set(name, known);
  };
  const text = (value: string): void => {
    if (value.includes('::highlight(')) use(':highlight', CSS_DATA.selectors?.highlight);
    if (value.includes(':host')) addStyle(features, value);
  };
  new Visitor({
    Identifier({ name }) {
      // Names that the bundler gives are shorter.
      if (name.length > 3) use(name, own(API, name), own(BUILTINS, name));
    },
    MemberExpression({ object, property }) {
      if (property.type !== 'Identifier') return;
      const { name } = property;
      const of =
        object.type === 'Identifier'
          ? object.name
          : object.type === 'MemberExpression' && object.property.type === 'Identifier'
            ? object.property.name
            : '';
      const namespace = own(EXTENSIONS.api as Identifier, of);
      if (namespace && own(namespace, name)) {
        use(`browser.${of}.${name}`, own(namespace, name));
        return;
      }
      const type = own(API, of) ?? own(BUILTINS, of);
      const ofType = type && (own(type, `${name}_static`) ?? own(type, name));
      if (ofType) use(`${of}.${name}`, ofType);
      else if (!ours.has(name)) use(`.${name}`, ...(MEMBERS.get(name) ?? []), styleNamed(name));
    },
    Literal({ value }) {
      if (typeof value === 'string') text(value);
    },
    TemplateElement({ value }) {
      text(value.raw);
    },
  }).visit(program);
}

/** `style.colorScheme` is the property `color-scheme`. */
const styleNamed = (name: string): Identifier | undefined =>
  own(
    CSS_DATA.properties ?? {},
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  );

/** What a script calls members of its own objects and classes; those of the platform it only reads. */
function namesOfOwn(program: Program): string[] {
  const names: string[] = [];
  const add = (key: { type: string }): void => {
    if (key.type === 'Identifier' && 'name' in key) names.push(String(key.name));
  };
  new Visitor({
    ObjectExpression({ properties }) {
      for (const each of properties) if (each.type === 'Property') add(each.key);
    },
    MethodDefinition: ({ key }) => add(key),
    PropertyDefinition: ({ key }) => add(key),
  }).visit(program);
  return names;
}

function addStyle(features: Features, css: string): void {
  const { properties, selectors, 'at-rules': rules, types } = CSS_DATA;
  const use = (name: string, found: Identifier | undefined): void => {
    if (found) features.set(name, [found]);
  };
  walk(parse(css), {
    enter(this: WalkContext, node: CssNode) {
      if (node.type === 'Atrule') use(`@${node.name}`, own(rules ?? {}, node.name));
      if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
        use(`:${node.name}`, own(selectors ?? {}, node.name));
      }
      if (node.type === 'Function' && this.declaration) {
        use(`${node.name}()`, own(types ?? {}, node.name) ?? own(types?.color ?? {}, node.name));
      }
      if (node.type === 'Declaration') {
        const property = own(properties ?? {}, node.property);
        if (!property || css.includes(`-webkit-${node.property}:`)) return;
        use(node.property, property);
        walk(node.value, (part) => {
          if (part.type !== 'Identifier') return;
          use(`${node.property}: ${part.name}`, own(property, part.name));
        });
      }
    },
  });
}

/** Keys, and keys in keys as far as the data know them. */
function addManifest(features: Features, manifest: object): void {
  const visit = (value: unknown, known: Identifier, name: string): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      const found = own(known, key);
      if (!found) continue;
      features.set(`${name}${key}`, [found]);
      visit(inner, found, `${name}${key}.`);
    }
  };
  visit(manifest, EXTENSIONS.manifest as Identifier, 'manifest: ');
}
