import type { TextWords } from './text-words';

export const en: TextWords = {
  boxTitles:
    'related(?::|(?: \\w+)?:?$)|read (?:more|next|also|the (?:full|whole))\\b|(?:see also|more (?:from|on|about|stories|news|top|great)|most (?:read|popular|viewed)|recommended|trending|you (?:may|might) (?:also|like|be interested)|don.t miss|(?:keep|continue) reading|explore (?:further|more)|also read|share this|follow us|current issue|article content|in this article|click here)\\b|(?:watch|listen)(?: now)?(?: ?[:|]|$)|(?:story|article) continues|editor.s (?:picks|choice)|about the author|advertisement|comments? ?(?:\\(|$)|(?:topic|tag)s?:',
  promotions:
    '(?:^|[.!?:] )(?:please )?(?:sign up (?:for|to|here|now)|subscribe (?:to|now|today|here)|download (?:our|the) (?:\\S+ )?app|click here (?:for|to)|follow [a-z ]{2,40} on (?:twitter|facebook|instagram|x|tiktok|linkedin|google news))|(?:reserved|only|for) (?:for )?subscribers|(?:our|free|daily|weekly) newsletter|newsletters? here|(?:to|in) your inbox|get (?:the|our) latest (?:updates|news|stories)|create an? (?:free )?account|(?:sign|log) in (?:to|or)|(?:already|become) a (?:subscriber|member)|(?:uses?|use of) cookies|video has failed to load|update your browser|support (?:our|local|independent) journalism|need your (?:financial )?support|we may (?:earn|receive) an? (?:affiliate )?commission|have a (?:news )?tip\\?|letters? to the editor|unlimited (?:online |digital )?access|all rights reserved|subject to copyright|may not be (?:published|reproduced)|this (?:article|story) (?:was|has been) (?:updated|corrected|originally published)|(?:first|originally) published (?:in|on|by|at)',
  credits:
    '(?:by|photos?|picture|image|credit|source|video|graphic|illustration|(?:additional )?reporting by|(?:written|edit(?:ed|ing)|provided) by|with files from|(?:last )?(?:updated|published|modified|posted)(?: (?:at|on|by|\\d|:)|:)|contact|copyright|©)\\b',
  biographies:
    "is an? (?:[a-z\\u2019'-]+ ){0,4}(?:reporter|correspondent|journalist|columnist|writer|editor|producer|fellow|curator)\\b|(?:is|are) (?:an? |the )?(?:[a-z]+ ){0,3}(?:professor|lecturer|researcher|author)s? (?:at|of|with|in)\\b|can be reached at|contributed to this (?:report|story|article)|[\\w.]+@[\\w.]+\\.[a-z]{2,}",
};
