// Known names: see known_names.h. Plain lists by field, hashed word by word when the stage is made; a name that is also
// a common word or a person's name is listed all the same, since the model learns how far to trust each class.
#include "entity/known_names.h"

#include "base/map.h"

#include <stdlib.h>
#include <string.h>

enum { N_SLOTS = 8192, N_STARTS = 65536 };

struct RelataKnownNames {
    uint32_t hashes[N_SLOTS]; // 0 = empty
    uint8_t classes[N_SLOTS];
    uint8_t starts[N_STARTS / 8]; // bits by hash of a first word
};

// Words in lower case, as the splitter makes them, between blanks; names between bars.
static const struct {
    RelataKnown class_;
    const char *names;
} lists[] = {
    // computers, the net, telephones
    {RELATA_KNOWN_COMPANY,
     "google|microsoft|apple|amazon|amazon.com|ebay|paypal|facebook|meta|twitter|linkedin|instagram|whatsapp|youtube|"
     "netflix|yahoo|yahoo!|aol|america online|msn|hotmail|skype|myspace|flickr|tumblr|reddit|pinterest|snapchat|"
     "tiktok|bytedance|wikipedia|wikimedia|wikileaks|craigslist|etsy|yelp|tripadvisor|expedia|orbitz|travelocity|"
     "priceline|airbnb|uber|lyft|spotify|pandora|napster|real networks|mozilla|mozilla foundation|netscape|red hat|"
     "novell|oracle|sun microsystems|sap|ibm|intel|amd|nvidia|qualcomm|broadcom|texas instruments|micron|dell|compaq|"
     "hewlett packard|hewlett - packard|hp|gateway|lenovo|acer|asus|toshiba|sony|panasonic|samsung|lg|hitachi|fujitsu|"
     "nec|sharp|canon|nikon|olympus|kodak|fuji|fujifilm|xerox|epson|lexmark|logitech|kingston|sandisk|seagate|"
     "western digital|maxtor|cisco|cisco systems|juniper|3com|lucent|nortel|alcatel|ericsson|nokia|motorola|"
     "blackberry|research in motion|rim|htc|huawei|zte|xiaomi|foxconn|tsmc|alibaba|baidu|tencent|at&t|at & t|verizon|"
     "sprint|t-mobile|t - mobile|nextel|mci|worldcom|qwest|bellsouth|comcast|time warner|charter communications|cox|"
     "dish network|directv|vodafone|orange|o2|bt|british telecom|telefonica|deutsche telekom|france telecom|ntt|docomo|"
     "softbank|bharti airtel|airtel|reliance|mtn|adobe|autodesk|intuit|symantec|mcafee|vmware|salesforce|"
     "salesforce.com|citrix|sybase|siebel|peoplesoft|electronic "
     "arts|ea|activision|blizzard|nintendo|sega|atari|ubisoft|"
     "valve|zynga|rockstar|square enix|konami|capcom|lego|mattel|hasbro|openai|deepmind|anthropic|palantir|github|"
     "gitlab|canonical|suse|verisign|akamai|go daddy|godaddy|network solutions|rackspace|dropbox|evernote|square|"
     "stripe|zoom|slack|tesla|spacex|space x|blue origin|virgin galactic|boston dynamics|waymo|garmin|tomtom|gopro"},
    // makers, energy, mining, chemistry, drugs
    {RELATA_KNOWN_COMPANY,
     "ford|ford motor|general motors|gm|chrysler|daimlerchrysler|daimler|fiat|toyota|honda|nissan|mazda|mitsubishi|"
     "subaru|suzuki|hyundai|kia|volkswagen|vw|audi|bmw|mercedes|mercedes - "
     "benz|mercedes-benz|porsche|volvo|saab|renault|"
     "peugeot|citroen|jaguar|land rover|rolls - royce|rolls royce|tata|tata motors|mahindra|ferrari|lamborghini|"
     "chevrolet|chevy|buick|cadillac|pontiac|dodge|jeep|lexus|acura|harley davidson|harley - davidson|yamaha|kawasaki|"
     "ducati|john deere|caterpillar|komatsu|goodyear|michelin|bridgestone|firestone|boeing|airbus|lockheed|"
     "lockheed martin|northrop grumman|raytheon|general dynamics|bae|bae systems|thales|eads|embraer|bombardier|cessna|"
     "gulfstream|pratt & whitney|honeywell|general "
     "electric|ge|siemens|philips|abb|bosch|whirlpool|electrolux|3m|dupont|"
     "dow|dow chemical|dow corning|basf|bayer|monsanto|syngenta|cargill|archer daniels midland|adm|conagra|tyson|"
     "tyson foods|union carbide|alcoa|us steel|u.s. steel|bethlehem steel|arcelormittal|mittal|nucor|rio tinto|"
     "bhp billiton|bhp|vale|anglo american|glencore|xstrata|newmont|barrick|de beers|exxon|exxonmobil|exxon "
     "mobil|mobil|"
     "chevron|texaco|chevrontexaco|conoco|conocophillips|phillips|shell|royal dutch shell|bp|british petroleum|amoco|"
     "arco|total|elf|eni|repsol|statoil|equinor|petrobras|pemex|pdvsa|citgo|petrochina|sinopec|cnooc|gazprom|rosneft|"
     "lukoil|yukos|saudi aramco|aramco|halliburton|kbr|kellogg brown & root|schlumberger|baker hughes|transocean|"
     "valero|valero energy|marathon oil|sunoco|hess|amerada hess|occidental|anadarko|burlington resources|apache|"
     "devon energy|chesapeake energy|enron|dynegy|reliant|reliant energy|el paso|el paso energy|williams|duke energy|"
     "duke|calpine|mirant|aquila|aep|american electric power|southern company|entergy|exelon|con edison|"
     "consolidated edison|pg&e|pg & e|pacific gas and electric|southern california edison|edison|sce|socal gas|"
     "sempra|sempra energy|pacificorp|bonneville power|tva|tennessee valley authority|txu|centerpoint|pseg|dominion|"
     "dominion resources|firstenergy|kinder morgan|transcanada|enbridge|northern natural gas|transwestern|"
     "constellation|constellation energy|niagara mohawk|koch|koch "
     "industries|bechtel|fluor|vivendi|suez|veolia|edf|e.on|"
     "rwe|national grid|tepco|pfizer|merck|novartis|roche|glaxosmithkline|glaxo|gsk|astrazeneca|sanofi|eli lilly|lilly|"
     "johnson & johnson|johnson and johnson|abbott|abbott laboratories|bristol - myers squibb|bristol - myers|wyeth|"
     "schering|schering - plough|amgen|genentech|biogen|gilead|moderna|biontech|teva|medtronic|boston scientific|"
     "st. jude medical|purdue pharma|procter & gamble|procter and gamble|p&g|unilever|colgate|colgate - palmolive|"
     "kimberly - clark|gillette|revlon|l'oreal|loreal|avon|estee lauder|nestle|nestlé|kraft|kraft foods|heinz|kellogg|"
     "kellogg 's|general mills|quaker oats|campbell 's|hershey|hershey 's|cadbury|mars|coca cola|coca - "
     "cola|coke|pepsi|"
     "pepsico|anheuser - busch|anheuser busch|budweiser|miller|coors|heineken|guinness|diageo|philip morris|altria|"
     "r.j. reynolds|rj reynolds|nike|adidas|reebok|puma|levi strauss|levi 's|ralph lauren|calvin klein|tommy hilfiger|"
     "gucci|prada|louis vuitton|chanel|hermes|rolex|swatch|timex|tiffany|zara|h&m|h & m|purina|iams|hill 's"},
    // banks, insurers, auditors, carriers
    {RELATA_KNOWN_COMPANY,
     "citibank|citigroup|citi|citicorp|jpmorgan|jp morgan|j.p. morgan|jpmorgan chase|jp morgan chase|chase|"
     "chase manhattan|bank of america|bofa|wells fargo|wachovia|washington mutual|wamu|us bank|u.s. bank|pnc|suntrust|"
     "hsbc|barclays|lloyds|lloyds tsb|royal bank of scotland|rbs|natwest|santander|bbva|bnp paribas|societe generale|"
     "credit agricole|credit suisse|credit suisse first boston|csfb|ubs|deutsche bank|dresdner|commerzbank|ing|"
     "abn amro|rabobank|unicredit|intesa|toronto dominion|td|scotiabank|royal bank of canada|rbc|cibc|anz|westpac|"
     "goldman sachs|goldman|morgan stanley|merrill lynch|merrill|lehman brothers|lehman|bear stearns|"
     "salomon smith barney|smith barney|painewebber|paine webber|prudential|dean witter|charles schwab|schwab|"
     "e*trade|etrade|ameritrade|td ameritrade|fidelity|vanguard|blackrock|blackstone|carlyle|carlyle group|kkr|"
     "berkshire hathaway|berkshire|bain capital|bain|mckinsey|accenture|andersen|arthur andersen|andersen consulting|"
     "deloitte|deloitte & touche|ernst & young|ernst and young|kpmg|pricewaterhousecoopers|pwc|price waterhouse|"
     "standard & poor 's|standard and poor 's|s&p|moody 's|fitch|aig|allstate|state farm|geico|progressive|metlife|"
     "aetna|cigna|humana|unitedhealth|blue cross|blue cross blue shield|kaiser|kaiser permanente|lloyd 's|"
     "lloyd 's of london|axa|allianz|zurich|swiss re|munich re|american express|amex|visa|mastercard|discover|"
     "western union|fannie mae|freddie mac|sallie mae|countrywide|ing direct|capital one|nasdaq|nyse|nymex|"
     "new york stock exchange|chicago mercantile exchange|cme|cbot|london stock exchange|"
     "american airlines|united airlines|delta|delta air lines|delta airlines|continental|continental airlines|"
     "northwest airlines|us airways|southwest|southwest airlines|jetblue|airtran|alaska airlines|twa|pan am|"
     "british airways|ba|virgin|virgin atlantic|easyjet|ryanair|lufthansa|air france|klm|alitalia|iberia|sas|swissair|"
     "aer lingus|finnair|aeroflot|turkish airlines|emirates|etihad|qatar airways|singapore airlines|air asia|airasia|"
     "cathay pacific|qantas|air new zealand|air canada|westjet|air india|jet airways|indigo|kingfisher|japan airlines|"
     "jal|ana|korean air|air china|china eastern|thai airways|malaysia airlines|fedex|federal express|ups|dhl|"
     "u.s. postal service|usps|royal mail|amtrak|eurostar|union pacific|burlington northern|csx|greyhound|carnival|"
     "royal caribbean|norwegian cruise line|maersk|hertz|avis|enterprise|budget|alamo|u-haul|uhaul|ryder|aaa|"
     "century 21|re/max|remax|coldwell banker|h&r block|h & r block|adt|terminix|orkin|servpro|roto-rooter"},
    // newspapers, broadcasters, publishers
    {RELATA_KNOWN_MEDIA,
     "new york times|the new york times|ny times|nyt|nytimes|washington post|the washington post|washpost|"
     "wall street journal|the wall street journal|wsj|usa today|los angeles times|la times|l.a. times|chicago tribune|"
     "chicago sun - times|boston globe|new york post|new york daily news|daily news|newsday|miami herald|"
     "houston chronicle|dallas morning news|san francisco chronicle|seattle times|philadelphia inquirer|"
     "baltimore sun|denver post|detroit free press|christian science monitor|washington times|"
     "atlanta journal - constitution|orlando sentinel|the guardian|guardian|the times|sunday times|the independent|"
     "daily telegraph|the telegraph|telegraph|daily mail|daily mirror|the sun|daily express|financial times|ft|"
     "the economist|economist|the observer|le monde|le figaro|liberation|der spiegel|spiegel|die zeit|bild|"
     "frankfurter allgemeine|el pais|el mundo|corriere della sera|la repubblica|haaretz|ha'aretz|jerusalem post|"
     "the jerusalem post|yedioth ahronoth|maariv|al - ahram|al ahram|al - hayat|asharq al - awsat|al - jazeera|"
     "al jazeera|aljazeera|al - arabiya|al arabiya|al - manar|times of india|the hindu|hindustan times|indian express|"
     "dawn|asahi shimbun|yomiuri shimbun|mainichi|japan times|xinhua|people 's daily|china daily|"
     "south china morning post|straits times|bangkok post|jakarta post|korea herald|yonhap|kyodo|itar - tass|itar-tass|"
     "interfax|ria novosti|tass|pravda|izvestia|kommersant|moscow times|reuters|associated press|ap|afp|"
     "agence france presse|agence france - presse|upi|united press international|knight ridder|knight - ridder|gannett|"
     "mcclatchy|bloomberg|dow jones|thomson reuters|bbc|bbc news|cnn|cnbc|msnbc|fox|fox news|abc|abc news|cbs|cbs news|"
     "nbc|nbc news|pbs|npr|national public radio|c-span|c - span|mtv|vh1|espn|hbo|showtime|discovery channel|"
     "history channel|national geographic|comedy central|nickelodeon|disney|walt disney|warner bros|warner bros.|"
     "paramount|universal|20th century fox|columbia pictures|mgm|dreamworks|pixar|lucasfilm|marvel|dc comics|miramax|"
     "lionsgate|viacom|news corp|news corporation|clear channel|sirius|xm|emi|sony music|universal music|warner music|"
     "time|time magazine|newsweek|us news|u.s. news & world report|people|people magazine|vanity fair|vogue|gq|esquire|"
     "rolling stone|playboy|penthouse|the new yorker|new yorker|the atlantic|atlantic monthly|harper 's|harpers|"
     "the nation|the new republic|new republic|national review|weekly standard|mother jones|salon|salon.com|slate|"
     "huffington post|drudge report|daily kos|politico|buzzfeed|vice|vox|gawker|wired|techcrunch|engadget|slashdot|"
     "the onion|fortune|forbes|business week|businessweek|money|barron 's|consumer reports|reader 's digest|"
     "scientific american|popular science|popular mechanics|nature|science|the lancet|lancet|"
     "new england journal of medicine|foreign affairs|foreign policy|random house|penguin|harpercollins|harper collins|"
     "simon & schuster|simon and schuster|macmillan|houghton mifflin|mcgraw - hill|mcgraw hill|pearson|elsevier|wiley|"
     "springer|oxford university press|cambridge university press|o'reilly|scholastic|doubleday|knopf|st. martin 's|"
     "little , brown|conde nast|hearst|voice of america|voa|radio free europe|deutsche welle|euronews|rai|cbc|itv|"
     "channel 4|sky news|sky|channel 2|channel 10"},
    // shops, restaurants, hotels
    {RELATA_KNOWN_SHOP,
     "walmart|wal - mart|wal-mart|wal mart|sam 's club|target|kmart|k-mart|k mart|costco|sears|jc penney|jcpenney|"
     "j.c. penney|macy 's|macys|nordstrom|neiman marcus|saks|saks fifth avenue|bloomingdale 's|bloomingdales|kohl 's|"
     "kohls|marshalls|tj maxx|t.j. maxx|ross|dillard 's|gap|old navy|banana republic|abercrombie & fitch|abercrombie|"
     "american eagle|victoria 's secret|forever 21|urban outfitters|best buy|circuit city|radio shack|radioshack|"
     "compusa|fry 's|staples|office depot|officemax|office max|home depot|the home depot|lowe 's|lowes|ace hardware|"
     "menards|ikea|pier 1|bed bath & beyond|bed bath and beyond|crate & barrel|pottery barn|toys r us|toys ' r ' us|"
     "toys \" r \" us|michaels|hobby lobby|jo - ann|joann|petsmart|pet smart|petco|walgreens|cvs|rite "
     "aid|eckerd|kroger|"
     "safeway|albertsons|publix|whole foods|trader joe 's|trader joes|aldi|lidl|tesco|sainsbury 's|sainsburys|asda|"
     "waitrose|marks & spencer|marks and spencer|m&s|john lewis|harrods|selfridges|debenhams|woolworths|argos|boots|"
     "carrefour|coles|7 - eleven|7-eleven|7 eleven|circle k|wawa|autozone|auto zone|pep boys|jiffy lube|midas|"
     "discount tire|firestone|barnes & noble|barnes and noble|borders|waldenbooks|blockbuster|hollywood video|gamestop|"
     "game stop|guitar center|foot locker|payless|dick 's|rei|rei 's|bass pro shops|cabela 's|goodwill|salvation army|"
     "dollar tree|dollar general|family dollar|big lots|supercuts|great clips|bally|gold 's gym|24 hour fitness|"
     "curves|mcdonald 's|mcdonalds|burger king|wendy 's|wendys|taco bell|kfc|"
     "kentucky fried chicken|pizza hut|domino 's|dominos|papa john 's|papa johns|little caesars|subway|quiznos|"
     "jimmy john 's|arby 's|arbys|jack in the box|carl 's jr|hardee 's|hardees|sonic|dairy queen|five guys|in - n - "
     "out|"
     "in-n-out|whataburger|white castle|chick - fil - a|chick-fil-a|popeyes|church 's|panda express|chipotle|qdoba|"
     "panera|panera bread|starbucks|dunkin donuts|dunkin ' donuts|krispy kreme|tim hortons|tim horton 's|peet 's|"
     "caribou coffee|baskin robbins|ben & jerry 's|ben and jerry 's|cold stone|applebee 's|applebees|chili 's|"
     "chilis|tgi friday 's|tgi fridays|ruby tuesday|olive garden|red lobster|outback|outback steakhouse|"
     "texas roadhouse|longhorn|longhorn steakhouse|cracker barrel|ihop|denny 's|dennys|waffle house|perkins|"
     "golden corral|bob evans|cheesecake factory|the cheesecake factory|p.f. chang 's|pf chang 's|pf changs|benihana|"
     "hooters|buffalo wild wings|red robin|hard rock cafe|planet hollywood|rainforest cafe|ruth 's chris|morton 's|"
     "nando 's|pret a manger|wagamama|hilton|marriott|sheraton|hyatt|hyatt regency|westin|holiday inn|"
     "holiday inn express|hampton inn|best western|comfort inn|comfort suites|days inn|motel 6|super 8|la quinta|"
     "ramada|radisson|courtyard|fairfield inn|embassy suites|doubletree|four seasons|ritz|ritz carlton|ritz - carlton|"
     "the ritz|intercontinental|crowne plaza|novotel|ibis|mercure|travelodge|econo lodge|red roof inn|extended stay|"
     "residence inn|staybridge suites|caesars palace|bellagio|mgm grand|mandalay bay|wynn|venetian|disneyland|"
     "disney world|walt disney world|seaworld|sea world|six flags|universal studios|legoland|cedar point"},
    // agencies, universities, charities, unions, courts
    {RELATA_KNOWN_BODY,
     "nasa|fbi|cia|nsa|dea|atf|irs|sec|fcc|ftc|fda|epa|faa|fema|osha|cdc|nih|nsf|noaa|usda|doe|doj|dod|dhs|hud|hhs|va|"
     "tsa|ins|ice|cbp|secret service|coast guard|national guard|army|navy|air force|marines|marine corps|us army|"
     "u.s. army|us navy|u.s. navy|pentagon|state department|defense department|justice department|treasury|"
     "treasury department|commerce department|labor department|energy department|white house|congress|us congress|"
     "senate|us senate|house|house of representatives|house of commons|house of lords|parliament|knesset|duma|"
     "bundestag|supreme court|us supreme court|federal reserve|the fed|fed|gao|cbo|omb|ferc|cpuc|puc|nrc|ntsb|nhtsa|"
     "darpa|jpl|mi5|mi6|scotland yard|mossad|shin bet|idf|isi|kgb|fsb|gru|interpol|europol|nato|un|united nations|"
     "security council|general assembly|unesco|unicef|unhcr|who|iaea|imf|world bank|wto|oecd|opec|eu|european union|"
     "european commission|european parliament|ecb|asean|african union|arab league|oas|osce|icc|icj|icrc|red cross|"
     "american red cross|red crescent|amnesty|amnesty international|human rights watch|greenpeace|wwf|peta|aclu|naacp|"
     "nra|aarp|aipac|afl - cio|afl-cio|uaw|teamsters|seiu|sierra club|nature conservancy|planned parenthood|oxfam|"
     "save the children|doctors without borders|united way|habitat for humanity|salvation army|ymca|ywca|boy scouts|"
     "girl scouts|rotary|rotary club|kiwanis|lions club|humane society|spca|aspca|world vision|care|make - a - wish|"
     "gates foundation|ford foundation|brookings|brookings institution|heritage foundation|cato institute|rand|"
     "rand corporation|american enterprise institute|carnegie endowment|council on foreign relations|csis|chatham "
     "house|"
     "harvard|yale|princeton|columbia|stanford|mit|caltech|cornell|brown|dartmouth|duke|georgetown|johns hopkins|"
     "northwestern|berkeley|uc berkeley|ucla|usc|nyu|rutgers|penn state|ohio state|michigan state|florida state|purdue|"
     "notre dame|vanderbilt|emory|rice|tulane|baylor|texas a&m|texas tech|georgia tech|virginia tech|carnegie mellon|"
     "tufts|brandeis|boston college|boston university|syracuse|villanova|fordham|howard|smu|byu|lsu|unc|uva|oxford|"
     "cambridge|lse|london school of economics|imperial college|eton|sorbonne|eth|mcgill|wharton|west point|annapolis|"
     "mayo clinic|cleveland clinic|sloan kettering|smithsonian|library of congress|catholic church|vatican|"
     "church of england|ku klux klan|kkk|mafia|nazi party|baath party|baath|ba'ath|ba'ath party|likud|labour|"
     "labour party|conservative party|tory party|tories|liberal democrats|lib dems|republican party|gop|"
     "democratic party|democratic national committee|republican national committee|dnc|rnc|green party|libertarian "
     "party|"
     "tea party|bjp|congress party|kmt|kuomintang|communist party|socialist party|fatah|plo|hamas|hezbollah|hizbollah|"
     "hizbullah|hizballah|islamic jihad|taliban|al qaeda|al - qaeda|al - qaida|al-qaeda|mahdi army|muslim brotherhood|"
     "badr brigade|sciri|dawa|dawa party|northern alliance|irgc|revolutionary guards|revolutionary guard|"
     "republican guard|kurdistan workers party|pkk|ira|sinn fein|eta|farc|eln|tamil tigers|ltte|jemaah islamiyah|"
     "abu sayyaf|lashkar - e - taiba|shiv sena|khmer rouge|palestinian authority|iraqi governing council|"
     "governing council|coalition provisional authority|cpa|multinational force|usaid|peace corps|ioc|fifa|uefa|ncaa|"
     "nba|nfl|mlb|nhl|mls|pga|wwe|wwf|ufc|nascar|fia|icann|ieee|acm|ansi|iso|w3c|ietf|apache software foundation|eff|"
     "free software foundation|fsf|linux foundation|ada|ama|apa|bar association|bbb|better business bureau|uscis|dmv|"
     "nypd|lapd|bart|mta|nhs|hmrc|mod|bundeswehr|kremlin|politburo|stasi|gestapo|ss|wehrmacht"},
    // teams and bands
    {RELATA_KNOWN_TEAM,
     "yankees|new york yankees|mets|red sox|boston red sox|white sox|cubs|chicago cubs|dodgers|giants|athletics|angels|"
     "padres|mariners|astros|rangers|royals|twins|tigers|indians|orioles|phillies|braves|marlins|nationals|pirates|"
     "reds|"
     "brewers|cardinals|rockies|diamondbacks|blue jays|cowboys|dallas cowboys|redskins|eagles|patriots|"
     "new england patriots|jets|bills|dolphins|steelers|ravens|browns|bengals|colts|titans|texans|jaguars|chiefs|"
     "raiders|chargers|broncos|packers|green bay packers|bears|lions|vikings|saints|falcons|panthers|buccaneers|49ers|"
     "seahawks|rams|lakers|los angeles lakers|clippers|celtics|knicks|nets|76ers|sixers|bulls|chicago bulls|pistons|"
     "pacers|cavaliers|bucks|timberwolves|nuggets|jazz|suns|kings|warriors|blazers|trail blazers|sonics|spurs|rockets|"
     "mavericks|grizzlies|hornets|hawks|heat|magic|wizards|raptors|bruins|red wings|blackhawks|penguins|flyers|"
     "maple leafs|canadiens|senators|canucks|flames|oilers|avalanche|sharks|ducks|all blacks|wallabies|springboks|"
     "manchester united|man united|man utd|manchester city|man city|chelsea|arsenal|liverpool|everton|tottenham|"
     "tottenham hotspur|aston villa|newcastle united|west ham|west ham united|leeds united|celtic|glasgow celtic|"
     "real madrid|barcelona|fc barcelona|atletico madrid|valencia|juventus|ac milan|inter milan|as roma|lazio|"
     "bayern munich|borussia dortmund|ajax|psv|feyenoord|porto|benfica|boca juniors|river plate|flamengo|"
     "la galaxy|galatasaray|fenerbahce|mumbai indians|chennai super kings|"
     "the beatles|beatles|rolling stones|the rolling stones|led zeppelin|pink floyd|the who|queen|u2|abba|ac/dc|"
     "metallica|nirvana|pearl jam|radiohead|coldplay|oasis|blur|green day|linkin park|red hot chili peppers|"
     "guns n' roses|aerosmith|kiss|bon jovi|van halen|the doors|grateful dead|beach boys|the beach boys|black sabbath|"
     "iron maiden|deep purple|the clash|sex pistols|the cure|depeche mode|duran duran|backstreet boys|"
     "spice girls|one direction|bts|maroon 5|foo fighters|rage against the machine|black eyed peas|talking heads|"
     "fleetwood mac|the eagles|genesis|yes|rush|journey|wu - tang clan|public enemy|n.w.a|daft punk|kraftwerk"},
    {RELATA_KNOWN_PRODUCT,
     "gmail|iphone|ipad|ipod|macbook|imac|itunes|android|windows|windows xp|windows vista|windows 7|mac os|os "
     "x|ios|linux|"
     "ubuntu|debian|unix|office|word|excel|powerpoint|outlook|internet explorer|explorer|firefox|mozilla "
     "firefox|chrome|"
     "safari|opera|thunderbird|photoshop|acrobat|adobe acrobat|acrobat reader|flash|java|javascript|python|perl|php|"
     "mysql|kindle|nook|xbox|xbox 360|playstation|ps2|ps3|ps4|wii|gameboy|game boy|nintendo ds|psp|galaxy|galaxy s|"
     "droid|siri|alexa|bluetooth|usb|wifi|wi-fi|blu - ray|blu-ray|tivo|prius|camry|corolla|civic|accord|mustang|"
     "corvette|camaro|f-150|f150|silverado|explorer|jetta|golf|passat|beetle|cooper|hummer|wrangler|taurus|impala|"
     "boeing 737|boeing 747|747|737|a380|a320|f-16|b-52|concorde|viagra|prozac|tylenol|advil|aspirin|botox|valium|"
     "xanax|vicodin|oxycontin|lipitor|ritalin|adderall|kleenex|xerox|photobucket|monopoly|scrabble|barbie|pokemon|"
     "world of warcraft|halo|minecraft|fortnite|the sims|tetris|grand theft auto|final fantasy|zelda|mario|"
     "bible|koran|quran|qur'an|torah|ak-47|ak - 47|stinger|scud|tomahawk|patriot|kalashnikov|starship|falcon 9|dragon|"
     "space shuttle|soyuz|hubble|iss|apollo|challenger|sputnik|mp3|dvd|cd|pdf|html|xml"},
};

uint32_t relata_known_names_mix(uint32_t hash, uint32_t word) {
    hash = (hash ^ word) * 0x85ebca6bu;
    hash ^= hash >> 15;
    return hash * 0xc2b2ae35u + 1;
}

static void add(RelataKnownNames *names, uint32_t hash, RelataKnown class_) {
    uint32_t at = hash % N_SLOTS;
    while (names->hashes[at] && names->hashes[at] != hash)
        at = (at + 1) % N_SLOTS;
    if (names->hashes[at])
        return; // the first list that has it
    names->hashes[at] = hash;
    names->classes[at] = (uint8_t)class_;
}

static void add_list(RelataKnownNames *names, const char *list, RelataKnown class_) {
    uint32_t hash = 0;
    while (*list) {
        size_t n = strcspn(list, " |");
        uint32_t word = (uint32_t)relata_hash(list, n), bit = word % N_STARTS;
        if (hash == 0)
            names->starts[bit / 8] |= (uint8_t)(1u << bit % 8);
        hash = relata_known_names_mix(hash, word);
        list += n;
        if (*list != ' ') {
            add(names, hash, class_);
            hash = 0;
        }
        list += *list != '\0';
    }
}

RelataKnownNames *relata_known_names_new(void) {
    RelataKnownNames *names = calloc(1, sizeof *names);
    for (size_t i = 0; names && i < sizeof lists / sizeof *lists; i++)
        add_list(names, lists[i].names, lists[i].class_);
    return names;
}

void relata_known_names_free(RelataKnownNames *names) {
    free(names);
}

bool relata_known_names_begin(const RelataKnownNames *names, uint32_t word) {
    uint32_t bit = word % N_STARTS;
    return names->starts[bit / 8] >> bit % 8 & 1;
}

RelataKnown relata_known_names_find(const RelataKnownNames *names, uint32_t hash) {
    for (uint32_t at = hash % N_SLOTS; names->hashes[at]; at = (at + 1) % N_SLOTS)
        if (names->hashes[at] == hash)
            return (RelataKnown)names->classes[at];
    return RELATA_KNOWN_NONE;
}
