import type { ThemeSource } from './theme-source.ts'

/** The end of the ranking, with the ties by breadth and by name, and the compliance track. */
export const LAST_THEMES: readonly ThemeSource[] = [
  {
    name: 'Dark theme for embedded dashboards',
    description: 'Embedded dashboards follow the light or dark theme of the page around them.',
    roadmap: '',
    fit: 'none',
    alignment: 1,
    asks: [
      ['Pattern & Plumb Freelance', 'none', 0, ['White box on a dark page. It looks like a hole.']],
      ['Two Ferrets Consulting', 'none', 0, ['']],
    ],
    crowds: [
      {
        tier: 'SMB',
        accounts: 8,
        rows: 18,
        inferred: 0,
        words: [
          'Our customer portal is dark. Your charts are a torch in the face.',
          ['Applegarrow Cider', 'The taproom screens run at night. White background, everybody squints.'],
          'We put a gray overlay over it in CSS. It’s as bad as it sounds.',
          'Small thing, but every customer mentions it.',
          ['Lanternfold Escape Rooms', 'Escape rooms are dark, that’s rather the point.'],
          'Transparent background would be fine too.',
          'We switched our site to dark in spring and your frames are the only thing that stayed white.',
          'Let me pass a parameter in the URL, I’ll do the rest.',
          'My web designer asked whether this is from 2012.',
        ],
      },
    ],
  },
  {
    name: 'Retail fiscal calendar (4-4-5)',
    description: 'Weeks, periods and comparisons follow a 4-4-5 fiscal calendar.',
    roadmap: 'Self-serve analysis',
    fit: 'adjacent',
    alignment: 2,
    asks: [
      [
        'Nettlebarn Footwear',
        'inferred',
        0,
        [
          'Our period ends on a Saturday. Every month-on-month chart you show us is wrong by up to a week.',
          '',
        ],
      ],
      [
        'Copsewell Kitchens',
        'inferred',
        0,
        [
          'Like-for-like against the same period last year: impossible today, and it’s the only number the owners ask for.',
        ],
      ],
    ],
  },
  {
    name: 'Currency conversion in dashboards',
    description: 'Show amounts in the reader’s currency at a rate and date that the dashboard names.',
    roadmap: 'Trusted numbers',
    fit: 'adjacent',
    alignment: 2,
    asks: [
      [
        'Isenmark Instruments',
        'inferred',
        0,
        [
          'We sell in francs, crowns and zloty and report in euros. I keep a rate table in a spreadsheet that feeds your charts. Guess what’s out of date.',
          '',
        ],
      ],
      [
        'Tidewren Charters',
        'inferred',
        0,
        ['Guests pay in four currencies. The total at the bottom adds them up as if they were one.'],
      ],
    ],
  },
  {
    name: 'Brand color palettes',
    description: 'Charts use the customer’s own colors by default.',
    roadmap: '',
    fit: 'none',
    alignment: 1,
    asks: [
      [
        'Popplewick Studios',
        'none',
        0,
        ['Your default blue is our competitor’s blue. It comes up in every single pitch.', ''],
      ],
      ['Inkhollow Press', 'none', 0, ['We recolor each chart by hand before it goes to print.']],
    ],
  },
  {
    name: 'Brand fonts in exports',
    description: 'PDF and slide exports keep the customer’s own typeface.',
    roadmap: '',
    fit: 'none',
    alignment: 1,
    asks: [
      [
        'Popplewick Studios',
        'none',
        0,
        ['The export falls back to a system font and the client notices before I do.'],
      ],
      ['Inkhollow Press', 'none', 0, ['We are a press. The typeface matters to us more than it should.']],
    ],
  },
  {
    name: 'Data residency in the EU',
    description:
      'Personal data of EU customers is stored and processed in the EU only, sub-processors included (GDPR).',
    roadmap: 'Governed access',
    fit: 'adjacent',
    alignment: 3,
    compliance: true,
    asks: [
      [
        'Quillmere Bank',
        'explicit',
        0.5,
        [
          'Our regulator’s letter is dated 3 November. We need a written answer about where the data sits, and by when.',
          'Legal won’t discuss the renewal before the transfer question is closed.',
          '',
        ],
      ],
      [
        'Thornquay Insurance',
        'inferred',
        0,
        [
          'The works council asked for the list of sub-processors outside the EU. It was longer than we were told.',
          '',
        ],
      ],
      [
        'Sundrake Hospitals',
        'inferred',
        0.2,
        [
          'Patient-flow data may not leave the EU. We pseudonymise as a stopgap; the data protection officer calls it that too.',
          '',
        ],
      ],
      [
        'Tollermark County Council',
        'explicit',
        0,
        ['Public tender rules changed in July: EU hosting is now a knock-out criterion.'],
      ],
      ['Yarrowdene University', 'none', 0, ['The ethics board stopped two studies over this.']],
    ],
    crowds: [
      {
        tier: 'Mid-Market',
        accounts: 7,
        rows: 13,
        inferred: 2,
        words: [
          'Our customers’ contracts say EU only. We sign the same sentence towards you and can’t, honestly.',
          'Data protection impact assessment is open since June, waiting on your hosting answer.',
          'The Zürich office is fine with it, Málaga isn’t. Please settle it for us.',
          'A client of ours sent a questionnaire: 64 questions, eleven of them about your support staff in other time zones.',
          'Our insurer added a question about data location to this year’s renewal form. We had to leave it blank.',
          'Backups too, please. Last year’s answer covered the primary copy only.',
          'The parent company has forbidden new uploads until this is answered in writing.',
          'We would accept a dated commitment. We can’t accept “it’s being looked at”.',
        ],
      },
      {
        tier: 'SMB',
        accounts: 5,
        rows: 8,
        inferred: 0,
        words: [
          'My lawyer says ask, so I’m asking: where are the servers?',
          ['Littlemossy Kindergartens', 'Nursery data about children. EU only, please understand.'],
          'A customer asked me on the phone and I had no idea what to say.',
          'The privacy notice on our site names your region. I’d like it to be the right one.',
        ],
      },
    ],
    prospects: [
      [
        'Brackwater Health',
        'EU hosting is in the tender as a must. We can’t score a “planned”.',
        'Lost: excluded in the first round',
      ],
      [
        'Oberlaken Versicherung',
        'Wo liegen die Daten? Without an answer in writing we stop here.',
        'Open: paused by their data protection officer',
      ],
    ],
  },
]
