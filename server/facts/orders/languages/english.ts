/** Beside letters without accents, in small type and on one line: see `foldLetters`. */
const AI =
  '(?:ai|a\\.i\\.|artificial intelligence|(?:large )?language models?|llms?|chat ?bots?|(?:chat ?)?gpt|copilot|ai \\w{1,12}|automated (?:reviewer|assessor|reader|drafter|agent)s?)';
const GAP = '[^.!?]{0,50}';
/** "Do not forget the instructions above": the contrary. */
const NOT_DENIED = "(?<!\\b(?:(?:do|does|did|must|should|shall|could|may|to|please) not|never|don't|cannot) )";
/** Of somebody who asks, or tells what a person does: "please pay this refund at once". */
const NOT_ASKED = '(?<!\\b(?:please|kindly|you|to|i|we|they|will|would|could|can|not) )';

/** Text that speaks to a program in English: what it is told, and how it is called. */
export const ENGLISH: readonly RegExp[] = [
  // What was said to it before.
  new RegExp(
    `${NOT_DENIED}\\b(?:ignore|disregard|forget|override|overrule|bypass|discard|set aside|pay no (?:attention|heed) to|(?:do not|don't|stop) (?:follow(?:ing)?|obey(?:ing)?))\\b${GAP}\\b(?:all|any|every|previous|prior|earlier|preceding|above|former|your|system|original|initial|these|those)\\b${GAP}\\b(?:instructions?|prompts?|directives?|programming|guidelines|guardrails)\\b`,
    'g',
  ),
  // Courts set orders aside.
  new RegExp(
    `${NOT_DENIED}\\b(?:ignore|disregard|forget|(?:do not|don't|stop) (?:follow(?:ing)?|obey(?:ing)?))\\b${GAP}\\b(?:all|any|every|previous|prior|earlier|above|former|your|system|original)\\b${GAP}\\borders\\b`,
    'g',
  ),
  new RegExp(
    `${NOT_DENIED}\\b(?:ignore|disregard|forget|override|discard)\\b${GAP}\\b(?:instructions?|rules?|everything|anything|prompts?|text)\\b.{0,20}\\b(?:above|before this|so far|you (?:were|have been|are) (?:given|told))\\b`,
    'g',
  ),
  /\b(?:ignore|disregard|forget|override|bypass|break)\b (?:all|any|your|every|these) (?:of )?(?:the |your |other )?(?:\w{1,12} )?rules\b/g,
  /\b(?:instructions?|restrictions?|rules?) (?:above|you (?:were|have been) given)[^.!?]{0,30}\b(?:no longer|do not|don't) apply\b/g,
  /\b(?:system (?:prompt|override)|developer (?:message|mode)|jailbreak|prompt injection)\b/g,
  /\byour (?:new|real|true|only|actual|updated) (?:task|goal|objective|instructions?|orders?)\b/g,
  // How it is called.
  new RegExp(
    `\\b(?:you are|you're|act as|acting as|pretend to be|behave as)\\b(?: now)? (?:an? |the |my |our )${AI}\\b`,
    'g',
  ),
  /\byou are (?:now )?(?:an?|the|my|our) (?:(?:helpful|virtual|digital|obedient|loyal|new) )assistant\b/g,
  new RegExp(
    `\\b(?:dear|hello|hi|hey|attention|attn|note (?:to|for)|message (?:to|for)|notice (?:to|for)|instructions? (?:to|for)|addressed to|meant for)[:,]? (?:the |any |all |every |whichever |whatever )?(?:\\w{1,15} )?${AI}\\b`,
    'g',
  ),
  new RegExp(`(?:^|[.!?:;)"\\]] ?)(?:to|for) (?:the |any |all )?(?:\\w{1,15} )?${AI}(?: \\w{1,15}){0,3} ?[:,;]`, 'g'),
  new RegExp(
    `\\b${AI}(?: \\w{1,15}){0,5},? (?:must|should|shall|please|has to|have to|needs? to|(?:is|are) (?:instructed|ordered|required|told|asked|requested) to)\\b`,
    'g',
  ),
  new RegExp(
    `\\bif you (?:are|re) (?:an? |the )?(?:\\w{1,15} )?(?:${AI}|bot|machine|computer program|automated system)\\b`,
    'g',
  ),
  /\b(?:whoever|whatever|any (?:model|software|machine|program|system)|the (?:model|software|machine|program)) (?:that |which )?(?:reads?|reading|process(?:es|ing)?|summari[sz](?:es|ing)|drafts?|drafting) this\b/g,
  // What it shall write.
  /\b(?:respond|reply) only with\b|\boutput (?:only|exactly|the following)\b/g,
  /\b(?:include|say|state|write|add|insert|mention|put|append)\b[^.!?]{0,60}\b(?:in|into|to|of) your (?:summary|output|draft|recommendation|findings|opinion)\b/g,
  /\b(?:begin|end|start)\b[^.!?]{0,40}\byour (?:summary|output|draft|recommendation|findings|opinion)\b/g,
  /\byour (?:summary|output|draft|recommendation|findings|opinion|verdict) (?:must|should|shall|has to|will) (?:only |always |also )?(?:say|state|read|begin|start|end|open|close|include|contain|mention|repeat|quote|recommend|approve|conclude|confirm|favou?r|support|follow|be (?:that\b|["']|approv|positive|favou?rable|met\b))/g,
  /\b(?:set|mark|raise|give|rate|score|assign|make|return)\b[^.!?]{0,30}\b(?:confidence|completeness|legibility|score|rating|opinion|recommendation|outcome|verdict)\b[^.!?]{0,20}(?:\b(?:to|as|of)\b|[=:]) ?"?(?:1\b|1\.0|100|high|max|full|approve|met\b|true\b|positive|perfect)/g,
  /\b(?:mark|treat|count|consider|classify|record|flag|regard|report)\b (?:this|the|that|all|every|each|these|it)\b[^.!?]{0,40}\bas (?:met|approved|satisfied|verified)\b/g,
  new RegExp(
    `${NOT_ASKED}\\b(?:approve|accept|grant|allow|pay) (?:this|the) (?:claim|application|case|refund|request)(?: in full)?,? (?:immediately|at once|now|automatically|regardless|no matter|without (?:any |further |more )?(?:checks?|checking|reviews?|questions?|looking))`,
    'g',
  ),
  /\b(?:always|you (?:must|will|shall)) (?:(?:recommend|vote for) (?:approv|accept|pay|this|that|the (?:claim|application|case|refund|request))|approve (?:this|that|every|each|all|the (?:claim|application|case|refund|request)))/g,
  /\bfrom now on,? (?:you (?:are|must|will|shall)|answer|respond|approve|act|say|speak)\b/g,
  // What it shall keep from people, and what it shall give away.
  /\b(?:do not|don't|never|must not) (?:tell|inform|alert|warn|show|mention|report|reveal|disclose|note)\b[^.!?]{0,40}\b(?:officers?|reviewers?|humans?|(?:the|your) users?|case ?workers?|supervisors?)\b/g,
  /\b(?:hide|conceal|suppress|withhold|omit|leave out|keep)\b[^.!?]{0,50}\b(?:from|out of) (?:the |your )?(?:officer|reviewer|human|user|summary|draft|case ?worker|notes)\b/g,
  /\b(?:reveal|print|repeat|show|output|disclose|leak|quote|copy|translate|recite)\b[^.!?]{0,30}\b(?:your (?:\w{1,12} )?(?:prompt|instructions|rules)|(?:initial|hidden|secret) (?:prompt|instructions))\b/g,
  /\b(?:list|show|include|reveal|print|copy|insert|output|repeat|mention)\b[^.!?]{0,40}\b(?:(?:other|another|previous|earlier) claimants?|other people's (?:cases?|claims?)|all (?:the )?(?:other|previous|earlier) cases)\b/g,
  /\b(?:include|add|insert|put|place|append|embed|render)\b[^.!?]{0,40}\b(?:link|url|image|hyperlink)\b.{0,25}(?:https?:|www\.|!\[|\b(?:summary|draft|letter|output|answer)\b)/g,
  /\b(?:obey|execute|comply with)\b[^.!?]{0,30}\b(?:instructions?|commands?|orders?|code)\b[^.!?]{0,20}\b(?:above|below|in|here|following|hidden|encoded|decoded|from)\b/g,
  /\bdecode (?:this|the following|it|the text)\b[^.!?]{0,40}\b(?:follow|obey|execute|carry|do)\b/g,
  /\b(?:ignore|disregard|skip|discard|do not (?:read|use|cite|consider)) (?:the )?(?:documents? |files? )?d\d\b/g,
];

/** What only the machinery of a model writes, in whatever language. */
export const MACHINERY: readonly RegExp[] = [
  /<\|[a-z_ ]{1,20}\|>|\[\/?inst\]|<<\/?sys>>|<\/?(?:system|assistant|user|instructions?|prompt|untrusted|document)>/g,
  /### ?(?:system|instructions?|assistant|user|response)\b/g,
  /\b(?:system|assistant|developer) ?: ?(?:you\b|ignore|approve|override|set the|from now|disregard)/g,
  /\b(?:begin|end) (?:of )?(?:the )?(?:untrusted (?:text|input|document)|(?:document|given|read) [0-9a-f]{6,16}|(?:system|user) (?:prompt|input|message)|prompt)\b/g,
  /!\[[^\]]{0,40}\]\((?:https?:)?\/\//g,
  /"(?:opinion|opinionreason|recommendation|findings)" ?: ?["[]/g,
];
