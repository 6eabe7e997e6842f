/**
 * English words that are also names of companies, now or some day: a customer of this name is told from the word by
 * its capital (find-names.ts). Frequent words of technical and everyday English, three letters and more, none chosen
 * for being somebody's name; a word that is missing here is only taken for the customer more often, never less.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
ability able abort aborted aborting about above absence absolute absolutely abstract abstraction accept
acceptable acceptance accepted accepting accepts access accessed accesses accessible accessing accessor
accidentally accompanying accordance according accordingly account accuracy accurate achieve achieved
acknowledge aclocal acquire acquired acquiring across act acting action actions activated active actively
activity acts actual actually adapt adapted add added addendum adding addition additional additionally additions
addon addons address addressed addresses adds adheres adjust adjusted adopted advance advanced advantage
advertise advertising advice advised affect affected affecting affects affiliates affirm after afterwards again
against agent agents ago agree agreed agreement agreements agrees ahead aka algorithm algorithms alias aliased
aliases align aligned alignment alive all alleging alliance allocate allocated allocation allocations allow
allowed allowing allows almond almost alone along alongside alpha already also alter altered alternate
alternative alternatives although always amber ambiguous amended among amount amp analysis ancestor anchor
anchored ancient and animation annotated annotations anonymous another answer ant anvil any anymore anyone
anything anyway anywhere apart app appear appears append appended appending apple applicable application
applications applied applies apply applying appreciated approach appropriate approved apps apricot april
arbitrary architecture archive archives arctic are area areas aren arg argon argument arguments argv arise
arising around arrangement array arrays arrow asana ask asked asking asks aspects assemble assert asserted
asserting assertion assertions assign assigned assigning assignment assigns assist associate associated assume
assumed assumes assuming asynchronous atlas atom attach attached attack attacker attacks attempt attempted
attempting attempts attention attribute attributes attribution audit august author authority authorized authors
authorship auto autogenerate automated automatic autumn available avenue avoid avoidance avoided avoiding avoids
await aware away back backend background backport backported backward backwards bad badge badger badges baker
ball banana bank banner bar bare barley baron base based basename basic basis bay beach beacon bean bear beaver
became because become becomes becoming bee been beer before begin beginning begins behalf behave behaves
behavior behaviors behaviour behind being believe believes bell belong belongs below benchmark benchmarks
beneficial benefit benefits berry best beta better between beyond big bigger binaries binary bind binding
bindings birch bisect bison bit bitmap bits black blame blank blob blobs block blocking blocks blue boat body
bogus boilerplate bolt book boolean bootstrap both bother bottom bound boundary bounds bow box brace brackets
brain branch branches breach bread break breakage breaking breaks brex bridge brief bright bring broadcast broke
broken bronze brought browser browserify browsers brush buf buffalo buffer buffered buffering buffers bug bugfix
buggy bugs build builder building builds built builtin bull bump bundle bundled business but butcher butter
butterfly button bypass byte bytes cache cached caches caching calculate calculated call callback callbacks
called caller callers calling calls came can cancel canceled cancellation candidate candle cannot canonical
canvas canyon capabilities capability captain capture carbon card care careful carefully cargo carpenter carries
carrot carry case cases cash castle catch category caught cause caused causes causing caution cedar cert certain
certificate certificates chain chains champion chance change changed changes changing channel channels chapter
char character characters charge charity chars chase check checked checking checkout checks cheese cherry chess
child children choice choices choose chord chosen chunk chunks cipher circle circular city claim claimed claims
clang clarified clarify class classes classified clause clean cleaned cleanly cleanup cleanups clear clearing
clearly click clicking client clients clone cloned cloning close closed closely closes closing cloud clover club
cluster cmd coast cobalt code codebase codecov codepath codepaths codes coding coffee coin collaborator collect
collected collecting collection collision colon color colors colour column columns combination combinations
combine combined combines combining come comes comet coming comma command commands commas comment comments
commercial commit commits committed common commonly communicate community compact company compare compared
comparing comparison comparisons compass compatible compilation compile compiled compiler compilers compiles
compiling complain complete completed completely completes completion complex compliance compliant complicated
complies comply complying component components compose composition compress compressed compression computation
compute computed computer concatenated concept concerning concerns concur concurrent condition conditional
conditions cone configurable configure configured conflict conflicted conflicts confused confusing confusion
conjunction connect connected connection connections consent consequences consider considered consist
consistency consistent consistently consisting consists console constant constants constitute constitutes
constraints construct constructed constructing construction constructor constructors constructs construed
consult consume consumed consuming consumption contact contacted contain contained container containing contains
content contents context contexts continue continued continues continuing contract contrast contrib contribute
contributed contributing contribution contributors contributory control controlled controls convenience
convenient convention conventions conversion conversions convert converted converting converts cook copied
copies copper copy copying copyrighted copyrights core corn corner correct corrected correctly correctness
correspond corresponds corrupt corruption cosmos cost costs could count counter counterclaim counting countries
counts county couple courier course court courts cover coverage covered covers craft crash crashes cream create
created creates creating creation credential credit credits criteria critical cross crow crown crypto crystal
ctxt cube current currently cursor custom customary customize cut cwd cycle cycles daemon damage damages dark
dash data database databases date dated dates day days dead deadlock deal dealing dealings death debianized
debug debugger debugging decide decided decimal decision declaration declarations declare declared decode
decoded decoder decoding dedicated deemed deep deer default defaults defects defend define defined defines
defining definitely definition definitions delay delete deleted deleting deletion deliberate deliver delta
demand demo dep depend depended dependencies dependency dependent depending depends deprecate deprecated
deprecation depth derivatives derive derived describe described describes describing description descriptions
descriptive descriptor descriptors desert design designate designated designed desirable desired despite
destination destiny destroy destroyed detached detail detailed details detect detected detecting detection
detects determine determined determines determining develop developed developer developers developing
development device devices dgram diagnose diagnostic dialog diamond dice dictionary did didn diff differ
difference differences different differently differs difficult difftool digest digits dir direct direction
directive directives directly directories directory dirty disable disabled disables disabling discard discarded
disclaimed disclaimer disclaimers disclaims disclosure discouraged discovered discovery discussed discussing
discussion disk dispatch dispatcher display displayed displays distinct distinguish distribute distributed
distributes distributing distribution distributors district doc docs document documented documenting documents
does doesn doing dolphin domain don done door dot double doubt dove down download downloaded downloading
downloads draft dragon dream drift drive drop dropped drum dual due duke dumb dump dune duplicate duplicated
duration during dynamic dynamically each eagle ear earlier early earth easier easily east easy echo ecosystem
edge edit editing editor editorial effect effective effectively effects efficient effort efforts either
elaborations elect electronic element elements elk else elsewhere email embed embedded embedder emit emits
emitted emitting empty emulation enable enabled enables enabling enclosed encode encoded encoding encodings
encountered encourage encouraged encrypted end ended ending endings endorse endorsement endpoint ends enforce
enforceable enforced engine engines enhanced enough ensure ensures ensuring enter entered entire entirely
entirety entities entitled entity entries entry enumerable environment environments equal equality equals
equivalent equivalents err error errors escape escaped escapes escaping esm especially essential essentially
establish established eval evaluate evaluated evaluation even event events eventually ever every everyone
everything exact exactly example examples exceed exceeded exceeds except exception exceptions excess excessive
exchange exclude excluded excludes excluding exclusion exclusive exec executable executables execute executed
executes executing execution exercise exercising exist existence existing exists exit exited exiting exits
expand expanded expanding expansion expect expectation expected expecting expects expensive experience
experimental explain explained explains explanation explicit explicitly explorer export exported exporting
exports expose exposed exposes express expressed expression expressions expressly extend extended extending
extends extension extensions extent external externally extra extract extracted extremely eye facilitate
facility fact factor factory fail failed failing fails failure failures fair fairly faith falcon fall fallback
false falsy family far farm fashion fast faster fatal favor feature features fed fee feed feedback feel fees
fetch fetched fetching few fewer field fields fifty figure file filed filename filenames files filesystem
filesystems fill filled film filter filtered filtering filters final finally find finding finds fine finish
finished finishes fire fired first fisher fit fitness fits five fix fixed fixes fixing fixup flag flags flaky
flash flat fleet float floating flow flower flush focus focused folder folders follow followed following follows
fonts foo foot footprint for forbid forbidden force ford foregoing foreign forest forever forge forget forgot
fork form format formats formatted formatting former forms forth fortune forward found four fox fragment
fragments frame frames framework free freed freedom freely freight frequently fresh friday friendly friends frog
from front frost frozen fsck fulfilled full fully function functions furnished further future gain gained galaxy
game gamma gap garbage garden garlic gate gave generally generate generated generates generating generation
generator generic get gets getter getters getting git gitk gitweb give given gives giving glass glob global
globally globals globe glory goal goals goes going gold gone gong good goodwill got govern governed governing
government grace gracefully grammar grant granted granting grants grape graph gray great greater green grep grey
grid grossly group grouped grouping groups guarantee guaranteed guarantees guard guess guidance guide guidelines
guild gusto gzip hack had half hammer hand handful handle handled handler handlers handles handling handy happen
happened happening happens happy harbor harbour hard hardcoded harder hardware hare harmless harmony has hash
have haven having hawk head header headers heading heap heart height held helium helix hello help helper helpers
helpful helps hence here hereafter hereby herein hereof hereunder hex hidden hide hierarchy high higher highest
highlight highly hill hint hints his historical history hit hold holder holders holding holds home homepage
honey honor honour hook hooks hope hopefully horn horse host hosted hostname hosts hours house how however huge
human hunk hunter ice idea ideal ideas identical identified identifier identifies identify identifying identity
ids ignore ignored ignores ignoring iii illustrates image images immediate immediately impact implement
implemented implementing implements implicit implicitly implied implies imply import important imported
importing imports impose imposed impossible improve improved improvement improvements improves improving
inability incidental include included includes including inclusion inclusive incoming incompatible incomplete
inconsistent incorporate incorporated incorporates incorrect incorrectly increase increment incurred
indefinitely indemnify indemnity indent indentation independent index indexes indicate indicated indicates
indicating indication indicator indigo indirect indirectly individual individually individuals inefficient
inferred infinite info inform information informed infringe infringed infringement infringes ings inherit
inherited inherits initial initialize initialized initially initiate injury inline inner input inputs insecure
insensitive insert inserted inside insight inspect inspection inspector install installation installed
installing installs instance instances instantiate instead institute instruction instructions intact integer
integers integrate integrated integration integrity intellectual intend intended intent interact interacting
interaction interactions interactive intercept interest interested interesting interface interfaces interfere
intermediate internal internally internals interpret interpreted interpreter interrupted interval into introduce
introduced introduces invalid invocation invocations invoke invoked invokes invoking involved involves iron
irrelevant irrevocable island isn issue issued issues item items iterate iteration iterator its itself job jobs
join joy jump june jurisdiction just justice keep keeping keeps kept kernel key keyboard keys keyword keywords
kill killed kind kinds king knight knot know knowledge known knows label labels lack lacks lake lamp lance land
language languages lantern large larger laser last later latest latter lattice laugh launched law laws lawsuit
layer layout lazily lazy lead leading leads leaf league leak leaked leaks learn learned least leave leaves
leaving led left legacy legal legally lemon lemonade length lengths less let lets letter letters level levels
liability liable liberty libraries library libuv libxslt licence licensable licensed licenses licensing life
lifecycle lifetime light like likely lily lime limit limitation limitations limited limits line lines link
linked linker linking links lint linter linting lion list listed listen listener listeners listening listing
lists literal literally literals litigation little live lives load loaded loader loading loads local locale
localhost locally locate located location locations lock locked lockfiles lodash log logged logging logic
logical logo logos logs long longer look looked looking looks lookup lookups loop loops loose lose loss losses
lost lot lots low lower lowercase ltmain lucky machine machinery machines macro macros made magic mail mailing
main maint maintain maintained maintainer maintainers maintaining maintains maintenance major majority make
maker makes making malformed malfunction malicious malloc man manage managed management manager manages managing
mandatory mango manner manual manually many map maple mapped mapping mappings maps march margin mark marked
marker market marking marks markup mask mason master match matched matches matching material materials matrix
matter max maximum may maybe meadow mean meaning meaningful means meant measure measures mechanical mechanism
mechanisms media medium meet melody member members memory mention mentioned mentioning menu mercury merely merge
merged merges mergetool merging mesh message messages met meta metadata meteor method methods middle might
migrate milk mill miller milliseconds mind mine minified minimal minimum minor mint minutes mirror misbehaved
mishandled misleading mismatch missed missing mistake mistakenly mistakes mitigate mix mixed mkdirp mode model
models modern modes modification modified modify modifying module modules molecule moment monday monitor month
months moon more most mostly motor mount mountain mounted move moved moves movie moving msg much multiple music
must name named namely names namespace namespaces naming nation national native natively naturally nature
navigate navigation nbsp near necessarily necessary need needed needs negative negligence negligent negotiation
neighboring neither neon nested net network never new newer newline newlines newly next nice nickel noble nobody
nodes non none nonsense nor normal normalize normalized normally north not notable notably notation note noted
notes nothing notice notices notified notifies notify notion nova now npmignore number numbers numeric nut oak
oasis oat obj object objects obligation obligations observed obsolete obtain obtained obtaining obvious
obviously occur occurred occurs ocean off offer offered offering offers official officially offset offsets often
old older olive omega omit omitted omitting once one ones ongoing onion online only onto opaque open opened
opening opens openssl opera operate operates operating operation operations operator operators opposed opposite
opt optimization optimize optimized option optional optionally options opts oracle orange orbit order ordering
ordinary organization origin original originally originating orphan oscar other others otherwise otter ought our
out outdated outer output outputs outside outstanding over overall overflow overhead overridden override
overrides overriding overview overwrite overwriting overwritten owl own owned owner owners ownership owns oxygen
pack package packaged packages packaging packed packfile packfiles packs padding page pager pages paint pair
pairs paragraph paragraphs parallel parameter parameters parcel parent parents parish parse parsed parser parses
parsing part partial partially particular particularly parties partnership parts party pass passed passes
passing password past patch patches patent patents path pathname pathnames paths pathspec pattern patterns pause
paused pay payload pea peace peach peak pearl peer pending people pepper per percent perf perform performance
performed performing performs perhaps period permission permissions permissive permit permits permitted
perpetual persist persistent person personal persons pertain pertaining phase phoenix photo photon physical
piano pick picture piece pieces pilot pine pink pioneer pip pipe piped pipeline place placed placeholder places
placing plaid plain plainly plan planet plant platform platforms play please plugin plugins plum plus poem point
pointed pointer pointers pointing points poker polar policies policy polyfill pool popular popup port
portability portable ported portion portions ports position positioning positions positive possibility possible
possibly post potato potential potentially potter power powerful practicable practical practice practices
precedence preceding precisely precision precompiled prefer preference preferred prefix prefixed prefixes
preload prepackaged prepare prepared prerequisite presence present presented preserve preserved pretend pretty
prevent preventing prevents previous previously pride primarily primary prime primitive primitives prince
principal print printed printing prints prior priority prism privacy private privileges probably problem
problematic problems procedure procedures process processed processes processing processor prod produce produced
produces producing product production products professional profile profiler profiling profits program
programmer programming programs progress prohibited prohibits project projects prominent promise promises
promisified promote prompt proof prop propagate propagation proper properly properties property proposal propose
proposed proprietary props protect protected protecting protection protocol protocols prototype provide provided
provider providers provides providing provision provisions proxy prune publication publicity publicly publish
published publishing pull pulse pure purple purpose purposes push pushed pushes pushing put putting puzzle
pyramid quality quantum queen queries query question questions queue queued quick quickly quiet quite quote
quoted quotes quoting rabbit race radar radon rain raise raised ram ramp ran random range ranger ranges rapid
rare rate rather raven raw reach reachable reached read readable reader readers reading readline readonly reads
ready real really reason reasonable reasonably reasons rebase rebasing receipt receive received receives
receiving recent recently recipient recipients recognize recommend recommended record recorded recording records
recover recursion recursive recursively red redirected redistribute reduce reduced redundant ref refactor
refactored refactoring refer reference referenced references referencing referred referring refers reflect
reflog reformed refresh refs refuse refused regard regarding regardless region register registered registers
registration registry regression regular reject rejected rejection rejects related relating relation
relationship relative relatively release released releases relevant reliable reliably relies rely relying remain
remainder remaining remains remember remote removal remove removed removes removing rename renamed render
rendered rendering renders repack repair repeated repeatedly repl replace replaced replacement replaces
replacing repo report reported reporting reports repositories repository represent represented representing
represents reproduce reproducing reproduction reputation request requested requests require required requirement
requirements requires requiring res reserved reserves reset resolution resolve resolved resolver resolves
resolving resource resources respect respective respectively respects respond response responses responsible
rest restore restrict restricted restriction restrictions result resulted resulting results resume retain
retained retrieve retrieved retry return returned returning returns reusable reuse reused reverse revert
reverted review revised revision revisions revoked rewrite rewritten rhythm rice ridge right rights ring risk
risks river road robust rock rocket role roof root rose roughly routine routines row rows royal royalties
royalty ruby rule rules run runner running runs runtime runtimes safe safely safer safety sage said sail sailor
sale salt same sample sand satellite satisfy saturday save saved saving say saying says scalar scale scenario
scenarios scene schedule scheduled scheduling schema scheme schemes scientific scope scoped scopes score scout
scratch screen script scripted scripts scroll sea seal search searching second seconds section sections secure
security see seed seeing seem seems seen segfault segfaulted segment segments select selected selection selector
self sell semantic semantics send sending sends sense sensitive sent sentence separable separate separated
separately separator separators sequence sequences serialize serialized series serious serve server servers
serves service services session sessions set sets setting settings setup several shall shallow share shared
shares sharing shark sheet shell shield shift shim ship shipped shop shore short shorter should shouldn show
showed showing shown shows shutdown side sigma sign signal signals signature signatures signed significant
signing signs silent silently silver similar similarly simple simpler simplest simplified simplify simply since
sindresorhus single site situation situations six size sizes skeleton skill skip skipped skipping sky slack
slash slashes slice slightly slots slow slower small smaller smart smile smith snapshot snapshots snow socket
sockets sold sole solely solution some someone something sometimes somewhat somewhere sonar song soon sort
sorted sorting sorts soul sound source sources south space spaces spark sparse spawn spawned spawning spear spec
special specific specifically specified specifier specifiers specifies specify specifying speed spelled spelling
spent sphere spice spider spiral spirit split splitting sponsor sport spread spring square stability stable
stack stage stale standalone standard standards stands star start started starting starts startup stash stat
state stated statement statements states static statically stating statistics stats status statutory stay stays
stdio steel step steps still stone stop stoppage stopped stops storage store stored stores storing storm story
strategy stream streaming streams street strict stricter strictly string strings strip stripe strong strongly
struct structure structured structures stuff style styles stylesheet styling sub subclass subclasses subcommand
subcommands subdirectory subject sublicense submit submitted submitting submodule submodules subscribe
subscription subsequent subsequently subset substantial substitute substitution subsystem subtitle subtle
subtree succeed succeeded success successful successfully successor successors such sufficient sufficiently
suffix sugar suggest suggested suggestions suit suitability suitable suite sum summary summer summit sun sunday
superproject supersede supplied supply support supported supporting supports supposed suppress sure survive svn
swan swap swift switch switches switching sword symbol symbolic symbols symlink symlinks sync synchronous
synonym syntax system systems tab table tables tabs tag tagged tags tailor take taken takes taking tale talk
talking tar tarball tarballs target targets task tasks taught tea teal team technical technically technique tell
telling tells template templates temporarily temporary term terminal terminate terminated terminates termination
terminology terms test tested testing tests text textual than thanks that the theater theatre their them theme
themselves then theory there therefore thereof these they thing things think third this those though thought
thousands thread threads three threshold through throughout throw throwing thrown throws thumb thunder thursday
thus tick tide tiger time timed timely timeout timer timers times timestamp timestamps timezone timing tin tiny
tip title tium toast today together token tokens told tomato too took tool toolchain tooling tools top topic
torch tort total totally touch towards tower town trace traces tracing track tracked tracker tracking tracks
trade trademark trademarks traditional trailer trailers trailing training transfer transferred transform
transformed transition transitions translate translated translation translations transmit transport traversal
travis treat treated treats treaty tree trees tried tries trigger triggered triggers triumph trivial tropic
trouble true trumpet truncated trust trusted truth try trying tty tuesday tune turn turned turns turtle tutorial
tweak twice two type typed types typical typically typing typo typofixes typos unable unavailable unborn
uncaught unchanged uncontrolled under underline underlying understand understands understood undici undocumented
unexpected unhandled union unique unit units unity universe unknown unless unlike unlikely unlimited unmodified
unnecessary unneeded unreachable unrelated unsafe unset unsigned unspecified unstable unstyled unsupported until
untracked untrusted unusable unused unusual upcoming update updated updates updating upgrade upgraded upgrades
upgrading upload uploader upon upper upstream usable usage use used useful useless user userland username users
uses using usual usually utilities utility val valid validate validated validating validation validity valley
value values var variable variables variant variants variety various vars vary vault vector vendor verbal
verbatim verbose verification verify versa version versioning versions very vessel via vice victory view village
violation violet virtual visa visibility visible vision visit visited visual voice void voluntary vulnerable
wait waiting waived waives walk walking wall walnut want wanted wants warn warning warnings warranties warranty
was wasn watch water wave way ways weaver web website wednesday welcome well went were west whale what whatever
whatsoever wheat wheel when whenever where whereas wherever whether which while white whitespace whitespaces who
whole whom whose why widely width wildcard wildcards will willow win wind window wine winter wire wisdom wish
with within without wolf won wood word words work workaround workday worked worker workers workflow workflows
working works worktree world worldwide worse worth would wouldn wrap wrapped wrapper wrappers wrapping writable
write writer writes writing written wrong wrote xsl xsltproc year years yellow yes yet yield you your yourself
yyyy zen zero zinc zip zlib zone zoom
`
    .trim()
    .split(/\s+/u),
)
