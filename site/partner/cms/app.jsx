// A desk of a content system: an editor picks a story, sees it as partners will, and copies the tag.
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

const { origin } = document.body.dataset;
const stories = [
  { slug: 'bread-at-altitude', title: 'Bread above the clouds' },
  { slug: 'night-train', title: 'What the rails say at night' },
  { slug: 'rain-gauge', title: 'Build a rain gauge that reports for itself' },
  { slug: 'comet-in-april', title: 'A comet for the naked eye' },
];
const views = ['article', 'card', 'related', 'share'];
const themes = ['light', 'dark', 'sepia', 'contrast'];

/** The tag with what React knows nothing of: its events. */
function Embed({ story, onReport, ...attributes }) {
  const tag = useRef(null);
  useEffect(() => {
    const ready = ({ detail }) => onReport(`ready, ${detail.words} words`);
    const failed = (event) => {
      event.preventDefault();
      onReport(event.detail.error.message);
    };
    const element = tag.current;
    element.addEventListener('galley-ready', ready);
    element.addEventListener('galley-error', failed);
    return () => {
      element.removeEventListener('galley-ready', ready);
      element.removeEventListener('galley-error', failed);
    };
  }, [onReport]);
  return (
    <galley-embed ref={tag} src={`${origin}/content/${story.slug}.json`} heading-level="3" {...attributes}>
      <a href={`${origin}/articles/${story.slug}/`}>{story.title}</a>
    </galley-embed>
  );
}

function Preview({ name, mode, ...rest }) {
  const [report, setReport] = useState('waiting');
  return (
    <section className="preview" aria-labelledby={mode}>
      <h2 id={mode}>{name}</h2>
      <p className="report" role="status">
        {report}
      </p>
      <Embed mode={mode} onReport={setReport} {...rest} />
    </section>
  );
}

function Choice({ label, value, values, onChange }) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {values.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}

function Desk() {
  const [story, setStory] = useState(stories[0]);
  const [view, setView] = useState('article');
  const [theme, setTheme] = useState('light');
  const tag = `<galley-embed src="${origin}/content/${story.slug}.json" view="${view}" theme="${theme}"></galley-embed>`;
  return (
    <>
      <header>
        <p className="name">Tramline</p>
        <a href={`${origin}/partner/`}>Partner pages</a>
      </header>
      <nav aria-label="Stories">
        <ul>
          {stories.map((each) => (
            <li key={each.slug}>
              <button aria-pressed={each === story} onClick={() => setStory(each)}>
                {each.title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1>How partners see it</h1>
        <div className="tools">
          <Choice label="View" value={view} values={views} onChange={setView} />
          <Choice label="Theme" value={theme} values={themes} onChange={setTheme} />
        </div>
        <pre tabIndex={0} role="region" aria-label="The tag">
          <code>{tag}</code>
        </pre>
        <div className="pair">
          <Preview name="In a frame" mode="frame" story={story} view={view} theme={theme} />
          <Preview name="In the page" mode="inline" story={story} view={view} theme={theme} />
        </div>
      </main>
    </>
  );
}

createRoot(document.querySelector('#app')).render(<Desk />);
