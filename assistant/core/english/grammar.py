"""The English that is vouched for: short rules that say what a thing, a doing or a clause looks like.

It is a white list. What no rule knows is not called wrong, it is called unsure, and somebody is asked. Verbs agree with
their subjects, countable things have an article, and verbs take what such verbs take.
"""

from functools import cache

from assistant.core.english.rules import Rules

_THINGS = """
# ---- Things. np_s is one, np_p several; core is a thing without what follows it.
count      : DEGREE* NUMBER+ | 'about around over under nearly almost only just roughly some' NUMBER+ | 'more less fewer' 'than' NUMBER+
             | 'up' 'to' NUMBER+ | 'at' 'least most' NUMBER+ | NUMBER 'or to and -' NUMBER | 'the' 'last next first past' NUMBER
poss       : (DET_S | DET_X | DET_P)? 'own'? mods? POSS+ | WHO POSS
det        : DET_S | DET_X 'own'? | poss 'own'? | 'such' DET_S | 'all both half' (DET_X | DET_S | poss) | 'what' 'a an'
adj        : DEGREE* (ADJ | PART | ING | COMP | SUPER | ORDINAL) | ADV-PREP-PARTICLE-PRON_S (ADJ | PART | ING)
adjs       : adj ((COMMA | AND | COMMA AND) adj)*
noun_mod   : NOUN | MASS | NAME NUMBER? | PLURAL | POSS | NOUN AND NOUN | NAME AND NAME | ING
mods       : (adjs | NAME | TIME)+ noun_mod* | noun_mod+
head_s     : NOUN | MASS | ING | 'one' | BASE-PREP-BE_BASE-HAVE_BASE-DO_BASE-MODAL-ADJ
core_s     : 'the' NUMBER | det count? mods? head_s | det adjs? NAME+ | mods? MASS-ING | (adjs | NAME)* NAME | mods MASS+ING | NAME+ NUMBER | det? mods? NOUN+LABEL (NUMBER | NAME) | MASS | NAME+ | PRON_S | DET_M mods? MASS | 'a' 'lot bit deal' 'of' mods? MASS
             | 'plenty lots' 'of' mods? MASS | DET_X mods? (ADJ | SUPER | COMP | ORDINAL) | DET_S ORDINAL | PRON_S 'else' | NAME+ NOUN+PLACE | nothing_new
             | 'one each neither either' 'of' np_p | 'none much most some all' 'of' np_s1
nothing_new: 'something anything nothing everything someone somebody anyone everyone nobody' (ADJ | 'else')
few        : 'a' DEGREE* 'few couple number handful dozen lot range variety bunch majority' 'of'? | 'lots plenty dozens hundreds thousands most some
             many several few all both half' 'of' det? | DET_P
core_p     : (det | few)? count? mods? PLURAL | few count? mods? PLURAL | det ORDINAL count mods? PLURAL | det ORDINAL NUMBER | DET_P | PRON_P | count 'of' np_p1 | 'most some many several few all both half'
             'of' np_p1 | count NAME | 'those' | NAME+ AND NAME+
np_s1      : core_s post_s* | ('the a one every each'? mods? 'time way day reason moment place week year night morning first' | 'the' 'last first' 'time') clause
np_p1      : core_p post_p*
np1        : np_s1 | np_p1
joined     : np1 (COMMA np1)* COMMA? AND (np1 | wh | ger)
np_s       : np_s1 | ger | PERSONAL
np_p       : np_p1 | joined
np         : np_s1 | np_p | PERSONAL | NUMBER
np_o       : np_s1 | np_p | 'it this that' | NUMBER | PRON_O | REFLEXIVE | PRON_O (COMMA? AND np)? | np COMMA? AND PRON_O
role       : mods? NOUN+ROLE post_s*
bare_s     : mods? NOUN | NOUN
bare       : bare_s post_s*
time       : ('last next this that every each one the' mods? TIME) | TIME+ NUMBER* | NUMBER TIME ('ago' | 'later' | 'earlier' | 'before')
             | count mods? TIME | 'all' 'day week month year night morning' | 'first' 'thing' | 'at' 'once' | 'the' 'day week' 'before after'
             | 'twice once' 'a an' TIME | TIME 'morning afternoon evening night lunchtime' | 'a few' TIME | 'each every' TIME

# ---- What follows a thing
post       : pp (COMMA? AND pp)? | TO inf_gap | TO inf | ING-BE_ING comp | HAVE_ING comp | PART comp_pass | place | contact | THAT clause | 'where when why' clause | 'whose' np fin_s | 'whose' np fin_p | 'whose' mods? (NOUN | MASS | PLURAL) (fin_s | fin_p | subject_gap)
             | PREP 'which whom' clause | 'rather' 'than' (np | ger | pp) | 'than' (np | clause) | 'as' 'well' 'as' np | 'such' 'as' np
             | COMMA? 'especially particularly including' np | PRON_S+REFLEXIVE | REFLEXIVE | time | COMMA NAME+ | 'and' 'so' 'on' | DEGREE? ADJ pp | 'not' np
post_s     : post | (WHO | THAT) fin_s | COMMA WHICH fin_s
post_p     : post | (WHO | THAT) fin_p | COMMA WHICH fin_p | 'each'
contact    : (THAT | 'which whom')? subject_gap
place      : 'here there inside outside upstairs downstairs abroad today yesterday online together alone back'
"""
_VERBS = """
# ---- What a verb takes; % is its form.
v_%        : %-NO_OBJECT-NO_PERSON-NEEDS_OBJECT-BARE_VERB comp | %+BARE_VERB np_o (PARTICLE | inf) | %+NEEDS_OBJECT-NO_PERSON comp_full | %+NO_PERSON comp_thing | %+NO_OBJECT comp_none | %+NO_OBJECT 'it them him her me us' PARTICLE tail* | %+TWO_OBJECTS-TELL np_o np_o tail* | %+TELL np_o story tail*
             | %+LINKING DEGREE* (adjp | 'so') tail* | %+SAY THAT? clause tail* | %+SAY THAT? clause (COMMA? AND THAT clause)+ | %+LIKES THAT clause tail* | %+TELL np_o THAT? clause | %+TELL np_o THAT? clause (COMMA? AND THAT clause)+ | %+TELL np_o wh tail* | %+TELL np_o COMMA pp COMMA THAT clause
             | %+TELL np_o 'about' (np_o | wh | ger) tail*
             | %+SAY TO np_o THAT? clause | %+OBJECT_VERB np_o inf | %+OBJECT_ADJECTIVE np_o adjp tail* | %+OBJECT_ING np_o ger tail* | %+TAKES_ING ger
             | %+OBJECT_ADJECTIVE np_o PART comp | %+SAY wh tail* | %+LINKING role tail*
v_%_gap    : %-NO_OBJECT comp_gap | %+NO_OBJECT comp_gap | %+SAY (clause_gap | fin_s | fin_p) | %+TELL np_o clause_gap | %+TWO_OBJECTS np_o tail*
             | %+OBJECT_VERB np_o inf_gap | %+OBJECT_ADJECTIVE adjp tail* | %+TAKES_ING ger_gap | % TO inf_gap | % np_o TO inf_gap
"""
_COMPLEMENTS = """
story      : (DET_X | DET_S-THAT | DET_P) count? mods? (NOUN | PLURAL | MASS) post_s* | MASS post_s* | 'it'
comp       : tail* | np_o PARTICLE? tail* | PARTICLE np_o tail* | TO inf | np_o TO inf | wh tail* | PREP wh | PREP wh tail+ | np_o wh | np_o 'why how'
comp_full  : np_o PARTICLE? tail* | np_o 'why how' | PARTICLE np_o tail* | TO inf | np_o TO inf | wh tail* | np_o wh
comp_thing : tail* | np PARTICLE? tail* | TO np_o THAT? clause | TO np_o adverb? wh tail* | wh tail* | np TO np_o tail* | TO np_o np tail* | ger
comp_none  : tail* | TO inf | PARTICLE tail* | time tail* | np_time tail* | THAT clause
comp_pass  : (tail | np_time | TO inf | 'by' np_o)* PREP?
comp_gap   : tail* PREP? tail* | PARTICLE tail* | TO inf_gap | np_o PREP
np_time    : (count | DET_S) mods? TIME | time | count PLURAL
tail       : COMMA? pp | COMMA? adverb | time | TO inf | COMMA? SUBORDINATOR (clause | ger | pp | PART comp | adjp) | COMMA ger | COMMA? 'rather' 'than' (np | ger | inf | pp | v_PART PREP?)
             | REFLEXIVE | 'so' (ADJ | ADV) THAT? clause | 'as' 'well' | 'each' 'other' | 'one' 'another' | 'as' DEGREE* (ADJ | ADV) 'as' (np | clause | pp | ADJ) | 'as' np (MODAL | DO_PAST | DO_THIRD | DO_BASE)
             | 'than' (np | clause | pp | adjp | inf) | 'instead' 'of' (np | ger) | 'by' ger | 'in' 'order' TO inf | COMMA (count | 'all most some both none many') ('of' np_o)? (pp | adjp | PART comp_pass)+ | COMMA 'which' (fin_s | subject_gap) | COMP | by_two | 'whether if' clause
             | COMMA? AND? 'not' (pp | ger | np)
by_two     : NOUN 'by to after' NOUN | NUMBER NOUN 'at' 'a' 'time'
adverb     : DEGREE* (ADV | DEGREE) | 'a' ('lot' | 'bit' | 'little') | 'very really so too quite' 'well much often soon hard' | 'at' 'all' | 'for' 'good' | 'so' 'far'
             | 'the' 'longest most least hardest best' | 'all' 'the' 'time way' | 'more' 'or' 'less' | 'of' 'course' | 'no' 'longer'
pp         : PREP (np_o | ger | wh | time) | PREP np_o AND 'here there' | PREP AND PREP 'of'? np_o | 'by' mods? NOUN | 'in on at by for from to of with without under after before during per as into onto until till through via beyond over off' adjs? NOUN+BARE post_s* | PREP PREP (np_o | ger) | 'because' 'of' np_o | 'due' TO np_o | 'out' 'of' (np_o | NOUN+BARE)
             | 'as' (role | bare | ADJ) | 'instead' 'of' (np_o | ger) | PREP 'here there' | 'of' bare_s | PREP (ADJ | COMP)+BARE? | 'at' 'first last best least' | ADV PREP (np_o | ger)
             | 'in' 'addition' TO np_o | 'thanks' TO np_o | 'according' TO np_o | 'up' TO np_o | PREP ('where when' clause) | 'next' TO np_o | TO ORDINAL ('of' np_o)? | 'such' 'as' np | 'away' PREP np_o
             | 'with without' np_o (ING comp | PART comp | pp | adjp) | PREP by_two | TO (np_o | ger)
adjp       : adj1 ((COMMA? CONJ | COMMA) adj1)* post_adj* | 'as' (ADJ | ADV) 'as' (np | clause)
adj1       : DEGREE* (ADJ | PART | ING+ADJ | COMP | SUPER) | ADV (ADJ | PART) | 'more most less' ADJ | ADJ 'enough' | NOT DEGREE* ADJ
post_adj   : pp | TO inf | THAT clause | wh | 'than' (np | pp | clause) | 'enough' | SUBORDINATOR clause
"""
_PREDICATES = """
# ---- Predicates, by subject: s one thing, p several or you or we, i the writer; inf, ger for forms without one. @ with or without a gap.
neg        : NOT | ADV | MANNER | 'really just only even also already always often usually sometimes never ever almost nearly actually
             currently recently barely hardly simply merely fully truly genuinely honestly quite both particularly completely still'
fin_s@     : neg* pred_s@ (COMMA? CONJ neg* pred_s@)*
fin_p@     : neg* pred_p@ (COMMA? CONJ neg* pred_p@)*
fin_i@     : neg* pred_i@ (COMMA? CONJ neg* pred_i@)*
inf@       : neg* inf1@ ((COMMA? CONJ | COMMA) neg* TO? inf1@)*
ger@       : neg* ger1@ ((COMMA? CONJ | COMMA) neg* ger1@)*
pred_s@    : v_THIRD@ | pred_any@ | BE_IS be@ | HAVE_THIRD (haves@ | comp@) | DO_THIRD (NOT neg* inf1@ | comp@)
pred_p@    : v_BASE@ | pred_any@ | BE_ARE be@ | HAVE_BASE (haves@ | comp@) | DO_BASE (NOT neg* inf1@ | comp@)
pred_i@    : v_BASE@ | pred_any@ | (BE_AM | BE_WAS) be@ | HAVE_BASE (haves@ | comp@) | DO_BASE (NOT neg* inf1@ | comp@)
pred_any@  : v_PAST@ | HAVE_PAST (haves@ | comp@) | DO_PAST (NOT neg* inf1@ | comp@) | MODAL neg* inf@ | 'used' TO inf@
inf1@      : v_BASE@ | BE_BASE be@ | HAVE_BASE (haves@ | comp@) | DO_BASE comp@
ger1@      : v_ING@ | BE_ING be@ | HAVE_ING (haves@ | comp@)
haves@     : have@ ((COMMA? CONJ) have@)*
have@      : neg* (v_PART@ | BE_PART be@ | HAVE_PAST comp@ | TO inf@)
be_plain   : np_o | role | adjp | pp | wh | THAT clause | place | DEGREE* ADV-MANNER | time
be         : neg* (be_plain tail* | v_ING | v_PART | v_PART PREP tail* | BE_ING v_PART | TO inf | 'about' TO inf | 'going' TO inf)
be_gap     : neg* (tail* PREP? | v_ING_gap | v_PART_gap | BE_ING v_PART_gap | TO inf_gap | adjp PREP? | adjp TO inf_gap)
"""
_CLAUSES = """
subject    : np_s fin_s | np_p fin_p | 'whoever' fin_s fin_s | PRON_I fin_i | (PRON_YOU | PRON_WE | PRON_P) fin_p | you_and fin_p | there_is | wh fin_s | 'what' subject_gap is_inf
is_inf     : (BE_IS | BE_WAS) neg* TO? inf
subject_gap: np_s fin_s_gap | np_p fin_p_gap | PRON_I fin_i_gap | (PRON_YOU | PRON_WE | PRON_P) fin_p_gap
you_and    : (PRON_YOU | np1 | PRON_I) AND (PRON_I | PRON_YOU | np1)
there_is   : 'there' neg* (BE_IS neg* np_s tail* | BE_ARE neg* np_p tail* | (MODAL neg* BE_BASE | HAVE_BASE BE_PART | HAVE_THIRD BE_PART | HAVE_PAST BE_PART) neg* np tail*)
front      : (pp | adverb | time) COMMA? | (SUBORDINATOR (clause1 | ger | pp | PART comp) | ger | PART comp | TO inf | 'as' 'a' 'result' ) COMMA | SUBORDINATOR clause1
clause1    : front* subject
clause     : clause1 ((COMMA | SEMI)? CONJ (clause1) | (COMMA | SEMI)? 'and so but so' clause1 | SEMI clause1)*
clause_gap : subject_gap
wh         : 'exactly precisely just' wh | 'what' (clause_gap | fin_s | TO inf_gap | np (clause_gap | fin_s | fin_p | TO inf_gap)) | 'how why when where whether if' clause | 'how when where whether' TO inf | 'who whoever' (fin_s | clause_gap) | 'whatever' (clause_gap | fin_s) | 'who whoever what which' (fin_s | clause_gap) COMMA? AND 'why how when where whom'
             | 'how where what who' (np_s (BE_IS | BE_WAS) | np_p (BE_ARE | BE_WERE) | PRON_I BE_AM)
             | 'which' 'of' np_o (fin_s | fin_p | clause_gap) | 'which whose' np1? (fin_s | fin_p | clause_gap | TO inf_gap) | 'how' DEGREE* (ADJ | ADV | 'much many little few') (clause | clause_gap)
             | 'how' 'much many little few' mods? (MASS | PLURAL) post? (fin_s | fin_p | clause_gap | clause) | 'how' ADJ np_s fin_s | wh_and
wh_and     : 'how why what when where' clause1 COMMA? AND ('how why what when where' (clause1 | clause_gap))
doing      : ger | ger COMMA? AND ger
with_reason: np COMMA? SUBORDINATOR clause
bare_reason: bare COMMA? SUBORDINATOR clause
poss_thing : poss mods? (NOUN | MASS | PLURAL) post*
item       : (det? mods? (NOUN | MASS | PLURAL | NAME) | det? count mods? PLURAL) pp*
list       : (np1 | bare) ((COMMA | COMMA? AND) (np1 | bare))+
doers      : fin_i
sentence   : clause
"""


def _written_out() -> str:
    verbs = "".join(_VERBS.replace("%", form) for form in ("BASE", "THIRD", "PAST", "PART", "ING"))
    both = _PREDICATES.replace("\nneg ", "\nneg_ ")
    full, gap = both.replace("@", ""), both.replace("@", "_gap")
    gap = "\n".join(line for line in gap.splitlines() if line.partition(" ")[0].rstrip(":").endswith("_gap"))
    return "\n".join((_THINGS, verbs, _COMPLEMENTS, full.replace("neg_ ", "neg "), gap, _CLAUSES))


@cache
def grammar() -> Rules:
    """Compile the grammar; done once, in a few milliseconds."""
    return Rules(_written_out())
