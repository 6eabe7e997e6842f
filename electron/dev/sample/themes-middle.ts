import type { ThemeSource } from './theme-source.ts'

/** Composites 10 and 11: where one point, or one tie-break, decides about the shortlist. */
export const MIDDLE_THEMES: readonly ThemeSource[] = [
  {
    name: 'Faster large pivot tables',
    description: 'Pivot tables over five million rows open in seconds and don’t block the browser tab.',
    roadmap: 'Self-serve analysis',
    fit: 'adjacent',
    alignment: 3,
    asks: [
      [
        'Ostrelin Energy',
        'inferred',
        0.1,
        [
          'The meter pivot takes 94 seconds. People start it, go for coffee, and come back to a crashed tab.',
          'We went back to spreadsheets for month end. Nobody told us to, it’s simply faster.',
          'Our head of trading asked in front of everyone whether the tool is broken.',
          '',
        ],
      ],
      [
        'Dunmarrow Grocers',
        'none',
        0,
        [
          'SKU by store by week: that’s all we want to see, and it’s exactly the view that hangs.',
          'Anything over a year of receipts and the fan in my laptop takes off.',
          '',
        ],
      ],
      [
        'Skelbright Telecom',
        'none',
        0,
        ['Could you at least show a progress bar? A frozen tab looks like a bug.', ''],
      ],
      ['Yarrowdene University', 'none', 0, ['The timetable pivot doesn’t open on the lab machines at all.']],
    ],
  },
  {
    name: 'Custom roles per workspace',
    description:
      'An administrator composes roles from single permissions, and grants them for one workspace only.',
    roadmap: 'Governed access',
    fit: 'direct',
    alignment: 4,
    asks: [
      [
        'Sundrake Hospitals',
        'inferred',
        0.5,
        [
          'A ward clerk needs to edit one page. Today that makes her an editor of everything, patient flow included.',
          'Twenty-five more seats are approved the day our information security officer can define her own roles.',
          'Viewer, editor, admin is three roles. We have nineteen job families.',
          '',
        ],
      ],
      [
        'Gristlow Manufacturing',
        'none',
        0,
        [
          'Plant leads should be able to publish in their plant’s workspace and nowhere else.',
          'Somebody with editor rights deleted the Leipzig workspace last week. He meant the copy.',
        ],
      ],
      [
        'Pennatar Labs',
        'none',
        0.4,
        [
          'Our validated environment needs a role that may approve but not edit. That combination doesn’t exist.',
          'We’d move two more labs over if trial data could be kept apart by role.',
          '',
        ],
      ],
      ['Office of Harbour Works', 'none', 0, ['']],
    ],
  },
  {
    name: 'Alerts when data is stale',
    description:
      'A dashboard says how old its data is, and its owner is told when a load fails or comes late.',
    roadmap: 'Trusted numbers',
    fit: 'direct',
    alignment: 4,
    asks: [
      [
        'Larkspire Academy Schools',
        'none',
        0,
        ['The attendance page was four days old and looked exactly like today’s.', ''],
      ],
    ],
    crowds: [
      {
        tier: 'Mid-Market',
        accounts: 6,
        rows: 17,
        inferred: 0,
        words: [
          [
            'Mistlebury Garden Centers',
            'We ordered two pallets too many because the stock page was from Thursday. Nothing on the screen said so.',
          ],
          'Tell me when the load fails. Don’t let me find out from the CEO.',
          'A small “as of 06:40” in the corner would have saved me an apology to the board.',
          'Our warehouse job runs late about once a week. Aurora shows yesterday with a straight face.',
          'Red, amber, green on data age. Let me choose the hours.',
          'I check the row count every morning by hand. It’s become a ritual, and not a nice one.',
          ['Elmsgarth Machinery', 'When the ERP link was down in August, nobody noticed for nine days.'],
          'Could the alert go to whoever owns the source rather than to all admins?',
          'Our auditors asked how we know the figures are complete. I didn’t have an answer.',
          [
            'Cragfold Outdoors',
            'The nightly load is green in your status page and still half the stores were missing.',
          ],
          'Last refreshed when? By whom? From what? Three questions I get in every steering meeting.',
          'We paused the discount campaign on figures that were two days old.',
          'It’s a trust thing: once people saw old figures twice they stopped believing the new ones.',
        ],
      },
      {
        tier: 'SMB',
        accounts: 12,
        rows: 19,
        inferred: 0,
        words: [
          'Is this today? I can never tell.',
          ['Peasmarrow Deli', 'My till disconnects now and then and I’d like to hear it from you first.'],
          'Sent a supplier the wrong week’s numbers. Embarrassing.',
          'A little clock icon would do.',
          ['Saddleberry Tack', 'I thought we’d had a terrible Saturday. It was Friday’s data.'],
          ['Magpie Yard Coffee', 'When the card terminal feed stops, please shout.'],
          'We only look once a week, so a broken sync costs us a whole week.',
          'Email me if nothing came in overnight, that’s all.',
          ['Cobblenook Toys', 'The online orders were missing for three days over half-term.'],
          'We stare at a flat line and wonder if nobody bought anything or nobody told you.',
          'Whatever you do, don’t show a zero when you mean “no data”.',
          'Would be good to see when each number was last touched.',
        ],
      },
    ],
  },
  {
    name: 'Two-way Salesforce sync',
    description: 'Scores and segments computed in Aurora are written back to Salesforce fields.',
    roadmap: 'Connected workspace',
    fit: 'direct',
    alignment: 4,
    asks: [
      [
        'Ombrevale Staffing',
        'inferred',
        0,
        [
          'The recruiters live in Salesforce. If the match score isn’t on the record, it doesn’t exist for them.',
          'We’re renewing in February and my director’s question is why we export, clean and upload the same list every night.',
          '',
        ],
      ],
      [
        'Wexbarrow Homes',
        'none',
        0.3,
        ['Write the lead grade back to Salesforce and our agents call the right people first.', ''],
      ],
    ],
    crowds: [
      {
        tier: 'SMB',
        accounts: 1,
        rows: 1,
        inferred: 0,
        words: [
          [
            'Pocketfinch Accounting',
            'We’re small but we’re on Salesforce. Two-way would replace my Sunday evening.',
          ],
        ],
      },
    ],
    prospects: [
      [
        'Gantrymoor Cranes',
        'We need the segment back in Salesforce, not on another screen.',
        'Lost: no decision, budget moved to 2027',
      ],
    ],
  },
  {
    name: 'Audit log export to a SIEM',
    description: 'Sign-ins, exports and permission changes stream to the customer’s own security monitoring.',
    roadmap: 'Governed access',
    fit: 'direct',
    alignment: 4,
    asks: [
      [
        'Velderkamp Freight',
        'none',
        0,
        [
          'Our security operations center wants every SaaS tool in one log. You’re one of two that can’t.',
          'A competitor of yours showed our CISO a live feed last week. I’m only telling you what I heard in the corridor.',
          '',
        ],
      ],
      [
        'Ravelstoke Payments',
        'inferred',
        0.4,
        [
          'Card scheme rules: ninety days of access logs, searchable, in our own system. Copying them from your screen isn’t searchable.',
          'We can’t widen the roll-out to the disputes team before the log feed exists.',
        ],
      ],
    ],
  },
  {
    name: 'Metric definitions catalog',
    description: 'One place that says what “active customer” means, shown wherever the metric is used.',
    roadmap: 'Trusted numbers',
    fit: 'direct',
    alignment: 5,
    asks: [
      [
        'Kilnthistle Ceramics',
        'inferred',
        0,
        [
          'We have four definitions of scrap rate and four plant managers who each like theirs.',
          'Half of every ops meeting goes on whose number is right. Then we have no meeting left.',
        ],
      ],
      [
        'Wexbarrow Homes',
        'none',
        0,
        ['Hover over a figure and see what it means: that would end a lot of emails.', ''],
      ],
      [
        'Yarrowdene University',
        'none',
        0,
        ['The ministry changes the definition of “full-time student” every other year.'],
      ],
    ],
  },
]
