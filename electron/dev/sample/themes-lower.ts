import type { ThemeSource } from './theme-source.ts'

/** Composite 9: the challenge, light breadth, and what mostly prospects ask for. */
export const LOWER_THEMES: readonly ThemeSource[] = [
  {
    name: 'Offline mobile approvals',
    description:
      'Approve or reject an exception on a phone without reception; it is sent when the signal returns.',
    roadmap: '',
    fit: 'none',
    alignment: 1,
    past: '1;1',
    asks: [
      [
        'Pellworth Airports',
        'explicit',
        0,
        [
          'There is no reception under the apron. My shift leads walk eight hundred metres to approve a delay code.',
          'Third time I’m saying this, and the contract ran out two weeks ago: offline approvals, or we tender.',
          'Your competitor’s app works in the baggage hall. I’ve stood there with both phones.',
          'Use is falling because people gave up, not because they don’t need it.',
        ],
      ],
      [
        'Stonehaver Utilities',
        'inferred',
        0,
        [
          'Pumping stations are concrete boxes. Our engineers approve on paper and type it in at night.',
          'We lost a day’s approvals when the app logged an engineer out in a valley.',
          '',
        ],
      ],
      ['Office of Harbour Works', 'inferred', 0, ['Half the quay has no signal.', '']],
      ['Harrowgill Library Network', 'none', 0, ['The mobile library van would use it.']],
    ],
  },
  {
    name: 'Bulk user import via CSV',
    description: 'Create, change and deactivate many users at once from a file.',
    roadmap: 'Governed access',
    fit: 'adjacent',
    alignment: 2,
    asks: [
      [
        'Corncrickle Trust',
        'none',
        0,
        ['Two hundred volunteers every spring. By hand. I am a volunteer myself.', ''],
      ],
      ['Mossgrain Food Bank', 'none', 0, ['']],
    ],
    crowds: [
      {
        tier: 'SMB',
        accounts: 25,
        rows: 50,
        inferred: 3,
        words: [
          ['Candlewisp Gifts', 'We hire forty people for Christmas and I type every one of them in.'],
          'Adding a user is nine clicks. I counted, I had time.',
          'Got a list from payroll. Where do I put it?',
          'I gave everyone the same login because the alternative was a whole afternoon. I know, I know.',
          ['Driftanchor Surf', 'Seasonal staff leave in September and I find their accounts in March.'],
          'My co-owner and I split it: she does A to L.',
          'Paste from a spreadsheet would be enough.',
          'Could you import our rota tool’s export? It has names and emails.',
          'We changed our email domain. Twenty-six users, one by one.',
          'Please let me set the role in the file as well, otherwise it’s only half the work.',
          [
            'Emberloaf Pizza',
            'The franchise handbook says “add your team”; it doesn’t say it takes an evening.',
          ],
          'I mistyped two addresses and two people thought they’d been let go.',
          ['Hopscotch Lane Tutors', 'Tutors join by the dozen each term.'],
          ['Nimblequay Kayaks', 'Our instructors change every week in summer.'],
          'Any chance of “copy users from the other branch”?',
          'An upload with an error list. Like the bank does it.',
          'It’s the only thing in onboarding that annoyed us.',
          ['Crumbkettle Cafés', 'Opening three cafés at once next spring, so, soon would be lovely.'],
          'I’d pay someone to do it, which tells you something.',
          'Deactivate by file too, please. That’s the part I forget.',
          'It took me longer to add the team than to build the first dashboard.',
          'One wrong role and the trainee saw the wages. I’d rather check a list before it goes in.',
          'Our HR system can push a file every night. Where should it push it?',
          'I’ve added the same Sam three times now. There are three Sams.',
          'Everything else was done in ten minutes, then came the users.',
        ],
      },
    ],
  },
  {
    name: 'Slack alerts on thresholds',
    description: 'When a metric crosses a line, a message goes to a channel with the chart and a link.',
    roadmap: 'Connected workspace',
    fit: 'direct',
    alignment: 4,
    asks: [
      ['Two Ferrets Consulting', 'none', 0, ['Every one of my clients asks for this in the first workshop.']],
    ],
    crowds: [
      {
        tier: 'SMB',
        accounts: 8,
        rows: 18,
        inferred: 0,
        words: [
          ['Puddingbrook Catering', 'Ping the kitchen channel when waste goes over five percent.'],
          'We all have Slack open. Nobody has Aurora open.',
          ['Silverwhelk Seafood', 'Tell us when a delivery slot sells out, before the customer does.'],
          'I set an alarm on my phone to go and look at the dashboard. Surely that’s backwards.',
          'Please not one message per store. A digest.',
          ['Mothwing Tents', 'When refunds spike we want to know within the hour, not on Monday.'],
          'The webhook workaround in your forum works, but only I understand it.',
          'Could it mute itself at night?',
          'We’d use it for stock: fewer than ten left, tell the buyers’ channel.',
          'An alert that nobody sees isn’t one. Your emails go to a folder.',
          'A thread per incident, so that we can talk about it there.',
          'Threshold, channel, done. Two fields.',
        ],
      },
    ],
  },
  {
    name: 'Questions in plain language',
    description: 'Type “why were returns up in May?” and get a chart with its filters shown.',
    roadmap: 'Self-serve analysis',
    fit: 'direct',
    alignment: 5,
    asks: [
      [
        'Farrowlight Agency',
        'none',
        0,
        ['Clients ask me in a meeting, I say “I’ll get back to you”. I’d like to stop saying that.', ''],
      ],
      ['Larkspire Academy Schools', 'none', 0, ['Head teachers don’t build reports. They ask questions.']],
    ],
    crowds: [
      {
        tier: 'SMB',
        accounts: 2,
        rows: 2,
        inferred: 0,
        words: [
          'I don’t know what a dimension is and I’d like to keep it that way.',
          'Saw this in another product’s demo. Looked like magic, probably isn’t.',
        ],
      },
    ],
    prospects: [
      [
        'Cloverhask Foods',
        'The board saw a demo elsewhere and now “ask it a question” is a requirement.',
        'Lost: chose a competitor that demonstrated it',
      ],
      [
        'Emberlock Security',
        'How soon could our analysts’ queue be cut by this?',
        'Open: waiting for security review',
      ],
      ['Farthingale Rail', '', 'Lost: price'],
      [
        'Hobnail Logistics',
        'We would pilot this with two depots tomorrow.',
        'Open: pilot agreed for February',
      ],
      [
        'Cloverhask Foods',
        'Second demo: same question again, from the CFO this time.',
        'Lost: chose a competitor that demonstrated it',
      ],
    ],
  },
]
