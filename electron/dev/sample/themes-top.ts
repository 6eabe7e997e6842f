import type { ThemeSource } from './theme-source.ts'

/** The four themes that all reach composite 12, each by another dimension: the rows the room argues about. */
export const TOP_THEMES: readonly ThemeSource[] = [
  {
    name: 'Regional filtering in reports',
    description:
      'A report opens on the region its reader is responsible for; other regions can be hidden or locked.',
    roadmap: 'Self-serve analysis',
    fit: 'adjacent',
    alignment: 3,
    asks: [
      [
        'Velderkamp Freight',
        'explicit',
        0.2,
        [
          'Our Lyon team can’t open the board pack without seeing every region. We’ll raise it at renewal.',
          'I have eleven copies of the same report, one per region, and every change means eleven edits. That is my Friday.',
          'If the Benelux managers keep seeing Iberian margins we have to take them off Aurora altogether. Put that in your notes for January.',
          '',
        ],
      ],
      [
        'Marrowby Retail Group',
        'inferred',
        1,
        [
          'Forty store managers are waiting for seats, but I can’t let them in until each one sees only their own region.',
          'We built a workaround with duplicated dashboards and it broke on the first rename. Please tell me filters per region are coming.',
          'The regional directors asked me why the finance tool can do this and Aurora can’t.',
        ],
      ],
      [
        'Ostrelin Energy',
        'none',
        0,
        [
          'Nice to have for us: a default region when someone from the north grid opens the outage report.',
          'Could the region come from the user’s profile? Our people move around a lot.',
        ],
      ],
      [
        'Tollermark County Council',
        'explicit',
        0,
        [
          'Each district is its own legal body. We can’t show one district’s figures to another, full stop.',
          'Our auditors wrote this up twice now: district filters are advisory, anyone can clear them.',
        ],
      ],
      [
        'Office of Harbour Works',
        'inferred',
        0,
        ['Port by port, please. The harbour masters don’t want a hundred-row table, they want their quay.'],
      ],
      ['Brightlathe Resellers', 'none', 0, ['Our end customers keep asking for territory filters.', '']],
    ],
  },
  {
    name: 'Scheduled dashboards by email',
    description:
      'A dashboard arrives in the inbox every Monday, as a picture and a PDF, without anyone logging in.',
    roadmap: 'Self-serve analysis',
    fit: 'adjacent',
    alignment: 2,
    asks: [
      [
        'Brennhald Industries',
        'none',
        0,
        [
          'The plant managers live in their inbox. They will never log in, and I stopped trying to make them.',
          '',
        ],
      ],
      [
        'Quillmere Bank',
        'inferred',
        0.4,
        [
          'The risk committee wants the pack by 7:00 on the first working day. An intern exports it by hand at 6:15. I’m not joking.',
          'We pay a contractor two days a month to screenshot dashboards into slides. That budget line is what our CFO asks about.',
          'Last month the intern was ill and the committee met without figures.',
        ],
      ],
      [
        'Tollermark County Council',
        'none',
        0,
        ['Councillors get paper. Anything that prints itself before the meeting would help.'],
      ],
      [
        'Yarrowdene University',
        'none',
        0,
        ['Faculty deans ask for the enrolment numbers by email every week; today I copy and paste them.', ''],
      ],
    ],
    crowds: [
      {
        tier: 'Mid-Market',
        accounts: 17,
        rows: 33,
        inferred: 6,
        words: [
          'Our board doesn’t have logins and won’t get logins. Email or nothing.',
          'I wrote a script that logs in, takes a screenshot and mails it. It broke with your last release, twice.',
          'Monday, 8 a.m., regional managers, PDF. That’s the whole feature request.',
          'Everyone else we use can send a report on a schedule. I honestly assumed you could too when I signed.',
          'Usage looks low because twelve people read one printed copy. If you could mail it, you’d see real adoption.',
          'We evaluated the alternatives again this summer, and the weekly email was the first line on the comparison sheet.',
          'Can it skip bank holidays? Our old tool mailed empty reports on the first of January and people complained for a week.',
          'I’d be happy with a link and a thumbnail. It doesn’t have to be pretty.',
          [
            'Norwhistle Couriers',
            'The warehouse supervisors have no laptops. A picture in their email on the phone would be perfect.',
          ],
          'Please, please: schedule, recipients, done. I’ve asked at every QBR since we started.',
          [
            'Eskerton Gyms',
            'Our franchisees are not in your system, and they shouldn’t be. They need one page a week in the inbox.',
          ],
          'Three of my colleagues left a “wish list” item in the survey; it was the same one: email the dashboard.',
          [
            'Kettlemarsh Brewing',
            'We send your charts to the bank every quarter for the covenant. By hand. It would be nice if it were right every time.',
          ],
          'If I’m on holiday nobody gets the numbers.',
          'Send it when the data has loaded, not at a fixed hour, or we’ll mail yesterday’s figures with confidence.',
          'My COO reads email on the train at six. That’s the moment you want to be in front of her.',
          [
            'Jarrowell Robotics',
            'Our supplier scorecards go out to sixty suppliers. Sixty exports. Every month.',
          ],
          'The export button is fine, but I am the schedule.',
          'Our works council gets the overtime chart on paper. On paper, in this decade.',
          'Fifteen site managers, fifteen different filters, one schedule please.',
          'I bookmarked the dashboard on my director’s phone. He asked me for the PDF the next day.',
          'The agency that runs our shops reports to us by email. We’d like to do the same in return.',
          'If it could go to a shared folder as well, even better.',
          'We leave the screen on in the corridor as a workaround. The cleaner switches it off.',
          'Month end falls on my day off, every second month, and so does the pack.',
        ],
      },
      {
        tier: 'SMB',
        accounts: 6,
        rows: 9,
        inferred: 0,
        words: [
          'My accountant would love this in her inbox on the first.',
          ['Barnowlet Books', 'Just mail me the sales chart on Sunday night so I can worry properly.'],
          ['Flintwhistle Knives', 'Would save me logging in from the shop floor.'],
          ['Jackdaw & Finial', 'Both partners want it, only one of us has the password.'],
        ],
      },
    ],
  },
  {
    name: 'Guest access with single sign-on',
    description:
      'People from outside the company (auditors, franchisees, agencies) sign in with their own identity provider.',
    roadmap: 'Governed access',
    fit: 'direct',
    alignment: 4,
    asks: [
      [
        'Cassowell Foods',
        'inferred',
        0.3,
        [
          'Our co-packers share one guest password. Security found out in September and gave us until spring.',
          'I can’t roll out to the franchise side until their people sign in with their own accounts. Sixty seats, easily.',
        ],
      ],
      [
        'Thornquay Insurance',
        'none',
        0.25,
        [
          'External auditors come in every January. We create users by hand and forget to remove them.',
          'Brokers need to see their own book. With SSO for guests our security team signs off in a day, without it they never will.',
        ],
      ],
      [
        'Hexwick Software',
        'inferred',
        0.5,
        [
          'We failed a control in our own audit because guests have passwords in your system. It’s on my remediation list with a date.',
          'Please support a second identity provider for partners. One tenant, two providers.',
          '',
        ],
      ],
      [
        'Tollermark County Council',
        'none',
        0,
        ['Partner agencies each have their own directory. We’d need all of them.', ''],
      ],
    ],
  },
  {
    name: 'Native HubSpot integration',
    description:
      'Deals, contacts and campaigns from HubSpot arrive in Aurora without a middle tool, refreshed at least hourly.',
    roadmap: 'Connected workspace',
    fit: 'direct',
    alignment: 5,
    asks: [
      [
        'Orlowick Media',
        'inferred',
        0.6,
        [
          'We pay more for the connector than for your add-on. And it drops custom objects.',
          'Marketing lives in HubSpot, finance lives in Aurora, and the two numbers for pipeline have never matched.',
          '',
        ],
      ],
      [
        'Tansybrook Events',
        'inferred',
        0,
        [
          'The nightly CSV from HubSpot fails whenever somebody adds a property. I find out from the sales director.',
          'If we can’t see campaign cost next to ticket revenue we don’t need two tools, and HubSpot’s own reports are free.',
        ],
      ],
      [
        'Farrowlight Agency',
        'none',
        0.5,
        ['All our clients are on HubSpot. A native connection would let us put Aurora in every pitch.'],
      ],
      [
        'Two Ferrets Consulting',
        'none',
        0,
        ['I set this up for four clients with glue code. Happy to beta test.'],
      ],
      ['Pattern & Plumb Freelance', 'explicit', 0, ['No HubSpot, no renewal, sorry. I’m one person.']],
    ],
    crowds: [
      {
        tier: 'SMB',
        accounts: 2,
        rows: 3,
        inferred: 0,
        words: [
          ['Goosefeld Travel', 'We chose HubSpot because it talks to everything. Except you.'],
          'Even one-way would do: deals in, once an hour.',
        ],
      },
    ],
    prospects: [
      [
        'Fathomgate Marine',
        'Our RevOps lead asked for the HubSpot connector in the first five minutes.',
        'Lost: chose a competitor with a native connector',
      ],
      [
        'Kindlebrae Solar',
        'Without HubSpot data we would only see half the funnel.',
        'Open: technical evaluation, decision in January',
      ],
      [
        'Rustwhistle Motors',
        'Show us a live HubSpot dashboard and we sign this quarter.',
        'Open: proposal sent',
      ],
      ['Sallowfen Clinics', '', 'Won: accepted the roadmap statement'],
    ],
  },
]
