import type { TextWords } from './text-words';

export const en: TextWords = {
  boxTitles:
    'related~(?::|(?: \\w+)?:?$);read~ (?:more|next|also|the (?:full|whole))\\b;see also;' +
    'more~ (?:from|on|about|stories|news|top|great)\\b;most~ (?:read|popular|viewed)\\b;' +
    'recommended;trending;you ~(?:may|might) (?:also|like|be interested);don~.t miss\\b;' +
    'keep reading;continue reading;explore~ (?:further|more)\\b;also read;share this;follow us;' +
    'current issue;article content;in this article;click here;watch~(?: now)?(?: ?[:|]|$);' +
    'listen~(?: now)?(?: ?[:|]|$);story continues;article continues;editor~.s (?:picks|choice);' +
    'about the author;advertisement;comment~s? ?(?:\\(|$);topic~s?:;tag~s?:',
  promotions:
    'sign up~(?:^|[.!?:] )(?:please )?sign up (?:for|to|here|now);' +
    'subscri~(?:^|[.!?:] )(?:please )?subscribe (?:to|now|today|here)|(?:reserved|only|for) (?:for )?subscribers|(?:already|become) a subscriber;' +
    'download~(?:^|[.!?:] )(?:please )?download (?:our|the) (?:\\S+ )?app;' +
    'click here~(?:^|[.!?:] )(?:please )?click here (?:for|to);' +
    'follow~(?:^|[.!?:] )(?:please )?follow [a-z ]{2,40} on (?:twitter|facebook|instagram|x|tiktok|linkedin|google news);' +
    'newsletter~(?:our|free|daily|weekly) newsletter|newsletters? here;' +
    'your inbox~(?:to|in) your inbox;latest~get (?:the|our) latest (?:updates|news|stories);' +
    'account~create an? (?:free )?account;sign in~sign in (?:to|or)\\b;' +
    'log in~log in (?:to|or)\\b;member~(?:already|become) a member;' +
    'cookies~(?:uses?|use of) cookies;video has~video has failed to load;' +
    'browser~update your browser;' +
    'support~support (?:our|local|independent) journalism|need your (?:financial )?support|your support (?:keeps|helps);' +
    'commission~may (?:earn|receive) an? (?:affiliate )?commission; tip?~have a (?:news )?tip\\?;' +
    'to the editor~letters? to the editor;unlimited~unlimited (?:online |digital )?access;' +
    'rights reserved~all rights reserved;subject to~subject to copyright;' +
    'may not be~may not be (?:published|reproduced);' +
    'published~(?:first|originally) published (?:in|on|by|at)|this (?:article|story) (?:was|has been) originally published;' +
    'updated~this (?:article|story) (?:was|has been) updated;' +
    'corrected~this (?:article|story) (?:was|has been) corrected',
  credits:
    'by;photo~s?\\b;picture;image;credit;source;video;graphic;illustration;reporting~ by\\b;' +
    'additional~ reporting by\\b;written~ by\\b;edit~(?:ed|ing) by\\b;provided~ by\\b;' +
    'with files from;last~ (?:updated|published|modified|posted)\\b;' +
    'updated~(?: (?:at|on|by|\\d|:)|:);published~(?: (?:at|on|by|\\d|:)|:);' +
    'modified~(?: (?:at|on|by|\\d|:)|:);posted~(?: (?:at|on|by|\\d|:)|:);contact;copyright;©',
  biographies:
    "is a~is an? (?:[a-z\u2019'-]+ ){0,4}(?:reporter|correspondent|journalist|columnist|writer|editor|producer|fellow|curator)\\b;" +
    's a~is an? (?:[a-z]+ ){0,3}(?:professor|lecturer|researcher|author) (?:at|of|with|in)\\b;' +
    'is the~is the (?:[a-z]+ ){0,3}(?:professor|lecturer|researcher|author) (?:at|of|with|in)\\b;' +
    ' are ~are (?:the )?(?:[a-z]+ ){0,3}(?:professor|lecturer|researcher|author)s? (?:at|of|with|in)\\b;' +
    'reached at~can be reached at;contributed to~contributed to this (?:report|story|article);' +
    '@~[\\w.]@[\\w.]+\\.[a-z]{2}',
  paywalls:
    'to continue reading;to keep reading;subscri~subscribe (?:now )?to (?:read|continue|unlock|access)|(?:is|reserved|only|exclusively|exclusive) (?:for|to) (?:our )?(?:paying )?subscribers|already (?:a |have a )?subscri;' +
    'free article~(?:limit of|your|last|remaining) (?:\\S+ )?free articles?;to read~(?:log|sign) in to read|to read (?:the full|this|the rest of the) (?:article|story);' +
    'unlock~unlock (?:this|the full) (?:article|story)',
  legal:
    'you agree;these terms;your consent;our partners;your personal data;your personal information;' +
    'this policy;our services;our website;our site;we may ;at any time;your privacy;accept all',
};
