"""Given names of women in many languages, beside ``names_by_sex``: read only for a name not there.

Most are from Faker, which is under the MIT licence (Copyright (c) 2012 Daniele Faraglia); decision 101 tells how
they were chosen.
"""

WOMEN = """
    aachal aada aadhya aahana aaliyah aanuoluwapo aanya aarini aarna aarti aashi aba abbey abbi abbie abebi abelone
    abena abeni abha abina abosede abril achieng adaeze addison adebukola adela adelaida adelaide adelasia adele
    adelgunde adelheid adelia adelina adelinde adeline adenike adepeju adesewa adesua adetoke adetoun adiela adina aditi
    adolfine adora adoracion adriana adriane adrianna adrianne adrienn adrienne adrijana adunni advika adweta adwoa adya
    aedin aenne aferdita afia afra afruza afua agata agatha agathe aglaia agnes agnesa agnese agneta agnete agnieszka
    agostina agripina agueda agustina aicha aida aideen aiga aija aiko aila ailbhe aileen aili ailis ailish aimee aina
    ainara aine aino ainoa airi aishani aishling aishwarya aisling aislinn aisyah aitana ajda ajeng ajla ajna ajoke
    akemi akiko akinyi akosua akua akumaa alana alanis alanna alannah alara alba alberta alberte albertina albertine
    albina albulena alcira aldonza alea aleida aleisha alejandra alejandrina aleksandra alena alenka alessandra alessia
    alexa alexandrie alexandrina alexia alfonsina alica alicja alida alika alina aline alis alisa alise alisha alissa
    alisson alix aliya alizee alja alka alla allana allegra alma almendra almira almudena almut almuth aloisia alojzia
    alojzija alondra aloyse alvine alwina alwine aly alya alzbeta alzina ama amada amahle amaia amaira amalia amalie
    amalija amandine amara amarachi amarilis amaya ambar amber ambre amel amela amelie ami amie amina aminata aminatu
    amira amoke amope amparo amra amrita amruta anabel anabela anabella anaelle anahera anahi anahis anaida anais
    anamaria anamika ananya anastasia anastasie anastasiya anastatia anastazie anastazja anca ancuta anda andela andjela
    andjelina andrada andreea andreia andreja andrejka andrena andrina ane anel anemona aneta anete anett anette anezka
    angele angeles angelica angelika angeline angelita angharad anghelina angie ani anica aniela anika aniko anina anisa
    anisoara anissa anja anjali anka anke ankica annabel annabell annabella annabelle annalena annaliese annalisa
    annalise annamaria annamarie annedore annegrete annekatrin anneke anneleen annelene anneli annelie annelies
    anneliese annelise annelore annemarie annemette annemie annemijn annerose annett annetta anni annica annick annie
    anniina annija annika annikki annina annita annukka annunziata anny anouk anselma ansora antje antoaneta antoinette
    antonela antonella antonieta antonietta antonija antonina antra anu anunciacion anusha anuta anvi anya anyi
    aoibheann aoibhin aoibhinn aoife apolena apolline apollonia apolonia arabella araceli aracely aradhana araminta
    aranka aranzazu arcelia archana ardita aria ariadna ariana ariane arianna arianne ariela arija arike arina arinola
    aristita arja arlet arlette arlinda armande armelle armida arnaude aroa aroha artemisa arunima arya arzu asake
    ascension ase ashlee ashleigh ashlene ashling asila asma asmaa asmira assia assumpta assunta asta astrid astride
    asuka asuncion ataahua atena ati atieno atinuke attracta aud aude augusta augustina aulikki aune aura aurea aurelia
    aureliana aurelie aurora aurore ausma austra ava averil avril awa awero awesi awhina axelle axenia aya ayanda ayelen
    ayesha ayinke ayla ayleen aylin aylla aynur ayoka ayse aysel ayten ayu azadeh azahar azahara azalea azeneth aziza
    azra azucena baaba babett babette baghyawati baiba bairbre bara barbel barbora barbro barica barkha beata beate
    beatrijs beatrix begona belen belinda benedicte benedikte benedita benigna benita bente benthe berengere berenice
    berit bernadett bernadine bernarda bernardita bernhardine bernice berra berta bertha berthe besarta betania bethan
    betina betti bettina beverley bhanumati bhavani bhavika bhavini bhavna bhavya bhekisisa bhekizizwe bhekokwakhe
    bianca bianka bibi bibiana bibisora bieke bienvenida biljana bilkisu bimala bina bineta binta birgid birgitt
    birgitta birgitte birte birthe biruta biserka bishakha bitten bjorg blanaid blanca blanche blandine blanduzia blanka
    blathnaid blazena blerina blerta blessing bluette bodil boel bogdana boglarka bohdana bohumila bohuslava bolatito
    boluwatife bonu borbala bouchra bozena bozica bozidara brandi brandusa branislava branka breanna breda breeda breege
    breffni briana brianna brid bridget bridie briget brighid brigid brigida brigita brigitta brigitte brinda brit brita
    britney britta brittney brona bronach bronagh bronislava bronwen bronwyn brooke bruna brunhild brunhilde bruni
    brunilda bryony bukurije bunmi bushra busisiwe busra cacilia cacilie caetana cailin cait caitlin caitlyn caitriona
    cajsa calista calixta camelia camila camilla canan candela candelaria candelas candice candida caoilfhionn caoimhe
    capucine cara caragh caren caridad carin carina carine carita carlijn carlota carlotta carmela carmelita carmenza
    carmina carminho carola carole carolien carolin carolina carys casandra casiana cataleya catalina catarina caterina
    catharina catherina catheriona cathleen cathrin cathrina cathrine cathriona cathy catia catinca catrin catrina
    catrine catrinel catriona cayetana ceara cecelia cecile cecilie cecilija cecille celene celeste celestina celestine
    celina celinda celine centa cerasela ceylin cezara chaaya chaitaly chakrika chaman chameli chanchal chandani chanez
    chantal chantel chantelle charis charita charlene charline charlott charlotta charmaine charos charvi chasmum chavvi
    chelo chelsey cherie cherith chiamaka chiara chidimma chinelo chinyere chioma chipo chiraz chita chiyo chizoba chloe
    christa christel christelle christiana christiane christianne christin christl ciaobella ciara ciarrai cici cielo
    cilli cilly cinta cinthia cinthya cintia cinzia cipriana cirkeline citlali citra clarice clarisa clarissa clarisse
    claudette claudina claudine clelia clemencia clementina clementine cleopatra cliodhna cliona clodagh cloe clorinda
    clothilde clotilde codrina codruta colette coline collette colomba comfort concepcion concepta concetta concha
    conchita constanca constanta constantina constanza constanze consuela cora coral coralia coralie coraline cordula
    corina corine corinna corinne cornelia corona corrie cosima cosmina coumba courteney crenguta crescencia crina
    cristal cristiana cristina csilla custodia cvetka dace daciana dafina dafne dagmar dagmara dagny dahiana daiana
    daiga daina dairine dajana daksha dalaja dalia dalila dalima damaris damienne damini damjana damyanti danae dania
    danica daniella danielle danijela danique danitza danna danuse danuta daphne daria dariana darika darina darinka
    darja darling darta dary davida davnet dawn dayamai dayana dayita dayna deanna dearbhail dearbhaile dearbhla debby
    debora deborrah deepa deepika deicy deidre deirbhile deirdre deisy delfina delphine demetra demi deniis denisa
    denisse derly derval dervilla dervla derya desiree despina destiny devi devika dewi deyanira dhriti diah dian diann
    dianne dida didina dietlind dietlinde digna dijana dilara dildora dilnoz dilnur dimitrina dina dinda dionisia dionne
    dipta dita ditte divya diya diyora djeneba dobromila dobroslava dochia doina dolly domenica dominga dominika
    domitila domnica dona donata donatella doralisa dorcas doreen doriana dorien dorina dorine dorit dorita dorle dorli
    dorota dorotea doroteja dorothe dorothea dorothee dorottya dorte dorthe dounia doyinsola draga dragana dragica
    drahomira drahoslava drita dulce dumisani dumisile dumitra dumitrana dunja dunyo durdona dusanka dymphna dympna
    dzidra dzintra eadaoin eavan ebba ebony ebru ecaterina ecrin eda edda edel edelgard edelmira edeltraud edeltraut
    edeltrud edhitha edilma edina edit edita edite editha edna edona eduarda edwina eesha eeva eftimia efua egzona
    ehrentraud eija eila eilidh eilis eilish eimear eimer eimhear eira eiravati eithne eivor ekaja ekani ekanta ekantika
    ekaterina ekiya ekta ela elba elcira elcy elda elea eleanora eleni elenore eleonor eleonora eleonore elfi elfida
    elfie elfriede eliabeth eliana eliane elien eliette elif eligia eliisa elin elina eline eliona elisa elisabet
    elisabeta elisabete elisabetha elisabetta elisaveta eliska elita elizabeta elizabete elize elke ellie ellinor elma
    elna eloa eloah elodia elodie eloisa eloise elona els elsbeth else elsebeth elsie elsy elva elvana elvia elvina
    elvira elvire elvy elwira elzbieta ema emanuela emanuella emanuelly emelie emelina emeline emely emelyne emer emese
    emiko emilce emilia emiliana emilie emilija emilly emilse emina emine emmanuelle emmi emmy emperatriz emy encarna
    encarnita endah ene engla eniko eniola enith enna enriqueta enya eowyn erdmute erika erina erna ernestina ernestine
    erny erva eryn erzsebet eshana esi esila eslemnur esma esmarelda esmee esmeralda esparta esperanza essi estefania
    estefany estela estella estelle ester estera esteri estrella eszter eta etela etelka etelvina ethna ethne etsuko
    etta eufemia eufrosina eugenia eugenie eulalia eunice eunika eusebia evamaria evangelia evangelina evangelista
    evanghelina eve evelia evelien eveliina evelin evelina eveline evelyne evgenia evgeniya evi evie evija evita evy ewa
    ewatomi ewelina fabia fabiana fabienne fabiola fabrizia fadekemi faderera fadila fadime fainche faiza faizah falak
    falguni fanni fanny fanta farangiz farhunnisa farida fariha fariza farzona fathonah fatiha fatimah fatime fatma
    fatmire fatou fawzia fay faye febe febi federica fehintola feliciana felicidad felicie felicitas felicity feline
    felipa felisa felizitas fella fem femke fenna fenne feriel fernanda fernande ferny feruza fiamma fibikemi fidela
    fidelma fien fiene fikayomi filipa filippa filiz filofteia filomena finola fionna fionnuala fionnula fiorella
    firdaus fitore fitria fitriani fjolla flavia flavie fleur floare floarea floor floortje flora flore florencia
    florenta florentina florentine floriana floriane florica florina florinda florine flurina folake folashade fortunata
    fotima fouzia franca francesca franchesca francia francine francisca franciska francoise francy franka frantiska
    franziska frauke freda frederika frederike frederikke fredrika freia freja fresia freya frida frieda friedericke
    friederike friedhilde friedl friedlinde frusina fuma fumiko funmilayo gabriella gabrielle gabrielly gaby gaelle gaia
    gaida gaja gala galina gambo ganga ganimete garima gasti gaurangi gauri gaurika gautami gawati gayathri gayatri
    gaylene geanina geeta geetika gelsomina gema gemma genesis genovefa genoveva genta gentiana georgeta georgette
    georgia georgiana georgine gerarda gerardine gerda gerdi gerhild gerlind gerlinde germana gerta gerti gertraud
    gertraude gertraut gertrud gertruda gertrude gertrudis gesa gesche gesine geta ghada ghaliyati gherghina ghislaine
    giada gianina gianna giesela gifty gilberte gilda gillian gilma ginette gioia giorgiana giovanna gisa gisela gisele
    giselle gislinde gisselle gitta gitte giulia giuliana giulietta giuseppa giuseppina gizela gizella gizem gladis
    glenys godelieva godelieve gonul gordana gracia graciana graciela grainne grania gratiana gratiela grazia graziella
    grazyna greca greet grete gretel grethe gretl gretta gricelda griet grieta griselda grit gro gudrun gudula gugu
    gugulethu guillermina gulay gulsen gulten gun gunborg gunda gundel gundhild gundi gundula gunhild gunilla gunita
    gunn gunnel gunta gunvor gurli gusti guusje gwenaelle gwenda gwendolen gwendoline gwendolyn gyda gyongyi gyorgyi
    habiba hadassa hadicha hadija hadiza hadjer hafsa hafsat hafshah hajar hajnalka hala haley halima halina hamima
    hamsini hana hanako hanan hani hania hanife hanna hannabel hannchen hanne hanneke hannele hannelore hanny hanora
    harinakshi harini harita harmony haruka haruko hasna hatice hauwa hava hawa hayat haydee hayleigh hayley hazel hedda
    hedi hedvig hedviga hedvika hedwig hedy hege heide heidelinde heidelore heidemarie heiderose heidi heidrun heidy
    heike helan heleen helena helene helga heli helina hella helle hellena hellevi helma helmi helmtrud heloisa heloise
    helvi hema hemal hemangini hemani henna henni henny henrieta henrietta henriette henrike heracleea herdis herlinde
    herma hermelinda hermina herminda hermine herminia herta hertha hesti hilda hildburg hilde hildegard hildegart
    hildegund hildegunde hilkka hillevi hilma hiltraud hiltrud hinewai hiral hiroko hjordis holly honora hortense
    hortensia hortenzia houda hubertine huda huguette huia hulda hulya humaira humayra iara iasmina iben ibeth ibironke
    ibolya ibtisam ica icha ide idika idun ieva ifa ifeoma ifora ifunanya ignacia iida iiris ijaya ika ikram ikshita
    ilaria ildiko ileana ilenia ilga ilinca ilka ilona ilonka ilsa ilse ilze imane imelda imene imke imogen imona ina
    inara inaya indah indali indi indie indira indy ine inese ineta inez inga ingalill ingeborg ingeburg ingegard
    ingegerd ingela ingelise ingelore inger ingetraud ingetraut ingrida ingried inguna inka inken inkeri inmaculada inna
    insa inta intan ioana ioanina iolanda iona ionela ionelia iosefina iqra iren irena iretioluwa iriana iridenta irja
    irma irmela irmeli irmengard irmgard irmhild irmi irmingard irmtraud irmtraut irmtrud irya iryna isabela isabell
    isabelle isabelly isadora isaline isaura ise isha ishani ishanvi ishita isidora isis isla isobel isolde isolina ita
    itzel itziar iulia iuliana iustina ivana iveta ivette ivka ivona ivonne iwona iyabode iyadunni iymona izabela ize
    jaana jacinta jacintha jackeline jackie jaclyn jacobine jadranka jadwiga jael jagrati jagvi jalsa jamalia jamila
    jana janaki janani janeta janeth janett janette janin janina janine janja janna janneth janni jannie januja janya
    jaqueline jara jarmila jaromira jaroslava jasmijn jasmina jasminka jasmit jasna javiera jayda jayde jaylinn jayne
    jazmin jeana jeanine jeannette jeannine jeanny jeevika jekaterina jele jelena jelita jelka jemma jena jenifer
    jeniffer jennie jenniffer jente jerica jerneja jessika jesusa jet jhalak jhoana jil jillian jimena jindriska jinthe
    jirina jitka joana joaquina jocelyne jodi jodie jody joelle johana johanna johanne joke jolan jolana jolanda jolanta
    jolanthe jolene jolie jolien jolijn jolina joline jonna jordana jorja jorunn josee josefa josefiina josefin josefina
    josefine joselyn josepha josephina josette josiane josianne josipa josy jovana jovita jozefa jozefina jozica juana
    judit judita jula juliana juliane julianna julienne julieta julieth juliette julija julijana julita juna justina
    justyna jutta juulia jyoti jytte kaarina kaat kadiatou kadri kahina kaia kaija kaisa kaitlin kaitlyn kaja kajsa
    kalina kalpana kaltrina kamaria kamila kamilly kamya kana kani kania kaori karima karimah karina karine karla karley
    karlijn karlina karmen karola karolien karoliina karolin karolina karoline kartika karyn kashish kashvi kasiyah kata
    katalin katalina katariina katarina katarzyna katcha katelijne katelyn katerina katerine katharina katharine kathe
    katherin katherina katherinne kathi kathrin kati katia katica katja katleen katri katrien katriina katrijn katrin
    katrine katriona katty katy kavita kavya kaylee kayleigh kazuko keely keeva keiko keira keisha kelli kellie kenza
    keri kerri kerrie kerstin kerttu keya kezia khadidja khadija khanyisile khloe kiandra kiera kikelomo kiki kimberley
    kinga kira kiri kirsi kirsti kirstie kirstin kirstine kirsty kitti kjersti klara klare klaudia klaudie klavdija klea
    klothilde konstanze kora kordula kori korinna kornelia kosisochukwu kreszentia kreszenz kriemhild krisha kristel
    kristi kristiana kristiane kristie kristien kristiina kristy kristyna krisztina kritika krystal krystyna ksenia
    ksenija kseniya kumiko kumush kunigunda kunigunde kunkyi kveta kvetoslava kyara kyla kylie kyllikki kyra lacramioara
    lada ladina ladislava ladli laerke laetitia laia laila lais lajita lakshmi lala lalita laly lamia lana laoise laora
    laras larisa larissa lata latasha latifa latika laure laureen laurentia lauretta laurette lauriane laurina laurine
    lavanya lavinia lavize lawrencia layla laylo leana leandra leane leanne leela leen leena leia leidy leire lejla
    lekha lelia lene leni lenka leocadia leokadia leona leoni leonie leonora leonore leontina leontine leopolda
    leopoldina leopoldine lerato lesana lesia lesly leticia letitia letizia leydi leyla leyre lhanzey lia liana liane
    liba libby libia libni libusa libuse liceth licia lida lidia lidija lidwina lidya lieke lien liene lies liesa
    liesbet liesbeth lieschen liesel lieselot lieselotte lieve lieze liga ligia ligita liisa lila lili lilia lilian
    liliane lilija lilijana lilita lilja liljana lilla lillemor lilli lilly lilo lilou lily lina linde lindita lindiwe
    linnea lintang lioara lioba lipika liridona lisanne lisbet lisbeth lise liselott liselotte liseth lisette lissette
    lissi lissy liv liva livia liwia liya liza lize lizete lizeth lizz lizzy ljiljana ljubica ljubov ljudmila loes loida
    lola lolita lona londisizwe londiwe loni lopa loraine lore loredana lorelei loretto lori lorna lot lotta lotte lotti
    louana louane louisa louna lourdes lova lovis lovisa loyola luana luara lubica lubna lubomira luboslava luce lucero
    lucette luciana lucie lucienne lucija lucila lucile lucinda lucrecia lucretia lucrezia ludivine ludmila ludmilla
    ludomila ludovica ludwina luena luigia luigina luisa luisana luise luisina luitgard luiza lujza luljeta luminita
    luna lunna lupita lutgarde lutgardis lutgart luz luzia luzie luzmira lya lydiane lydianne lydie lykke lyna lynda
    lyndsay lyndsey lynette lynley lynnette lynsey lysiane lyudmila maaike maaria maarit maartje maaya macarena macaria
    madalena madalina madara maddalena maddison made madelene madelief madhavi madhuri madina madleina madlen maelle
    maelys maeva maeve mafalda maftuna magali magalie magaly magarete magda magdalena magdalene magdolna maggy magnolia
    magret magrit maha mahi mahika mahnaz mahsa mahulena mai maia maida maie maighread maija maike maiken maila maimunah
    maira maire mairead mairi mairin maisa maisy maite maivi maja majella majken majvor makarena makayla mala malak
    malea malena malene malgorzata malika malin malina malle mallory malou malu malva malvina malwina mame mamen mamta
    manca manda mandy manel mangala manila manisha manja manola manon manuela manuelita manuella manuelle manya mara
    maraea marcela marcelina marceline marcella marcelle marcheta mare maree mareen mareike mareikura mareile maren
    marese marga margareta margarete margaretha margarethe margarida margaritha margaud margaux margherita margit
    margita margitta margo margot margoth margret margreth margrethe margrieta margrit margrith marguerite mariah mariam
    mariama mariane marianela mariangela mariann marianna maribel marica maricel maricela maricica maricruz mariechen
    marieke mariela mariele mariella marielle marieluise marietta mariette marija marijana marijke marika mariko
    marilena mariluz marine marinela marinette marinka marioara mariola marisa marise marisel marisela marisol marissa
    maristela marit marita marite maritta maritza mariuca marja marjaana marjana marjanca marjatta marjeta marjo marjona
    marjukka marjut marketa marketta marleen marlen marleny marlies marliese marlis marlise marloes marly marlyse marte
    marthe martina martine martirio martta marusa marwa maryam marylene maryline maryse maryvonne marzena masa masako
    massiel matea mateja mathilda mathilde matilda matilde maud maude maura mauricette maurine mavie maxima maya mayerly
    mayra maysa maysoon mayte mayumi maza mckenzie meabh meagan meaghan mechthild mechthilde mechtild medha medina meera
    meg megane megha meghan meghana mehrimoh mehwish meibh meike meja mekhala melanine melany melba melek melina melisa
    melita melitta melodie melody meral merche mereana merel meret merete merethe meriem merike merita merja merve mervi
    mery meryem meta metka micaela michaela michaele michala micheala michela micheline michell michiko mie mieke
    miguela mihaela miia mikaela mikako mikayla miki mila milada milagros milana milda milena milica milka milla
    millaray mille millicent millie miloslava milota milou miluse mimmi mimoza mimy mina mindy minerva minna minodora
    mioara mira mirabela mirdza mireia mireille mirela mirella mireya miriama mirian mirja mirjam mirjami mirjana
    mirlinda mirna mirona miroslava miroslawa mirta mirte mirtha mirthe miruna miryam misty mitali mitzy miyuki mnqobi
    moa modesta modupe mofifoluwa mohini mohinur mohlaroyim mojca mojisola mojisoluwa momoko monalisa monika monique
    monja monserrat montserrat mora moradeke morayo morena morenike morgane morolake mosinmileoluwa mosunmola motunrayo
    mouna moya moyosore mridula mubina mugdha muhsina muireann muizza mumtoz munisa murielle mursalina musfira mushtariy
    muslima mutia muxlisa muzayyana muzdalifa mwajuma mya mylene myriam myrta myrtha myrthe nabila nada nadege nadeschda
    nadeshda nadezda nadezhda nadin nadja nahla naiara naima naimh nair naja najat najla najwa namrata nana nanami nandi
    nandini nanna naoimh naoko naomh narcisa nargis narimane nasreen nasrin nastja natacha natali natalija natalja
    nataly natalya natasa natascha natasja natasza nath nathalia nathalie nathaly nathasha natividad natsumi nawal
    nayara nayaret nayareth nayeli nayibe ndeye ndumiso nea neasa nedda nedjma neelima neema neha neja nekane nela nelcy
    nele nelia nelida nelli nellie nelly nelsy nelya nerea nereida nermin nerys neslisah nesrine nessa nete netra nevaeh
    nevenka neza ngaire ngozi nia niamh nichola nichole nicol nicolasa nicoleta nicoletta nicoline niculina nidhi nidia
    nidra nienke nieves niharika niina nika nikol nikolett nikoletta nikolina nilam nilda nilima nilufar nimakoah nimrat
    ninetta ninioluwa ninoska ninthe nirja nisa nisha nitara nives nkazimulo nkechi nkiruka nneka nobantu nobuhle
    noeleen noelia noeline noella noelle noemi noemie nohora noirin nokulunga nokuthula noleen nollaig nomagugu
    nomalanga nomasonto nomathalente nomathemba nomcebo nomsa nomthandazo nomusa nomvula nonhlanhla nonjabulo noora
    noortje norah nore noreen norica noriko norina nosipho notburga nothando noura nova novi noxolo nozibusiso nozima
    nozizwe nqobizitha nthabiseng nuala nubia nuran nuray nuria nuriya nurten nurul nury nusa nusrat nydia nynke oana
    obdulia obiageli obianuju oceane octaviana octavie odalis odalys odeline odette odika odile odina oeshi ofelia
    ogechi ojasvi oksana olajumoke olalla olasunmbo olena olimpia oliva olive olivie ololade oluchi olufunke
    olufunmilayo oluwakemi olwen olwethu olympia omaira omaja omina omisha omobolanle omodunni omolabake omolara
    omosalewa omotara omotola omotoun omowumi omya ona oni onyinye oona oonagh ophelia ophelie oreofe orfelina orfhlaith
    oriana orlagh orlaigh orlaith orna ornella orsolya ortansa ortrud ortrun orvokki osha osiyo otilia otilija ottilia
    ottilie ottoline otylie oumou outi oviya owethu oxana oyenike oyindasola oysha ozana ozioma ozlem pabla paca
    pacifica padma padmi padmini padraigin pahal paivi paivikki palesa pallavi palmira paloma panini paola paoletta
    paramita paraschiva parisa parvati pascale pascaline pascuala pastora patience patricie patricija patrizia patty
    paule paulica paulien pauliina paulin paulina pauline pavani pavla pavlina paz peace pearl penda pepita perdita
    perla perlita pernilla pernille perrine petra petrana petrina petrona petronela petronila petruta phileine philippa
    philippine philomena pia piedad pien pierette pierina pierrette pietra piia pili pina pinar piper pippa piret pirjo
    pirkko piroska pleun polina polona polonca pompilia pooja poonam poppy pratibha preeti primitiva prisca priscila
    prisha priska profira prudencia puck puji puk puput purificacion pushti puspa puti putri qori quinty qushi raagini
    rabea rabi rabia racha rachael rachana rachele rachelle rachida rachita rada radeke radha radhika radka radmila
    radoslava radovana raewyn rafaela rafaella raffaela raffaella rafila ragna ragnhild rahayu rahel rahima rahmi raija
    raili raina raisa raissa rajata rajeshri raksha raluca ramata ramona rana randi rani rania raphaela raphaelle raquel
    rasha rashmi rasma ratih ratna rayana rayen rayhona raymonde rayyona razia rebeca rebecka rebeka rebekka reem reet
    refilwe regine regitse regitze regula rehana reidun reiko reina reingard reinhild reinhilde rejane reka rekha
    remedios rena renata renate reni renske renu resi restu reva reyna rhian rhianna rhianne rhiannon rhona ria rica
    ricarda ridhi rigmor riikka riina riitta rika rikke rim rina rini ritt ritu ritva riya robertina robiya robyn
    rochelle rocio rodica roise roisin rokhaya roksana rolande rollande romaine romana romane romanita romina romy rona
    ronja ronke ronya roos roosa rosalba rosaleen rosalia rosalie rosalina rosalinda rosalinde rosalva rosanna rosanne
    rosaria rosarie rosaura roseanna rosel roselinde roseline roselyn rosemarie rosenda rosetta rosette roshni rosie
    rosina rosita rosl roslyn rosmarie rossana roswita roswitha rosy rotraud rotraut rowena roxana roxane roxelana roza
    rozalia rozalija roziya rozsa rubiela rudite rufina ruhshona rukhsana rumaysa ruperta ruqayya ruqiya rut ruta rute
    rutendo ruthild ruxanda ruxandra ruza ruzena ruzica rym ryma saadia saanvi saar saara sabina sabine sachi sachiko
    sadia sadie sadina safia safina safiya safta saga sahra saida saima sakina sakura salima salimah salma salome
    salomea salomey salsabila salud salwa samanta sameera samiah samina samira samiya sana sanaya sanda sandrine sanela
    sanije sanita sanja sanne sanni santa sanya sanziana saoirse sapa saphira sarai sari sarina sarita sarka sarlota
    sarmite sarojini sarvinoz saskia satomi satu saturnina saumya saundra savannah saveta savina savita sayuri scarlet
    scarleth scarlett scarlette seana seanan seaneen seanna seema segilola seija selin selina seline semenica semra sena
    senta seona septi serafina seraina serap sereina serine serpil sessa setsuko sevara severina severine sevgi sevim
    sevinch shabana shahina shahnoza shaista shakila shakira shalini shamim shana shania shanice shanna shannan shannen
    shanti shari sharlene shauna shauneen shawna shazia sheela sheelagh sheena shelia sheree sheri sherri sheryl shiela
    shilpa shinead shirin shivani shobha shona shpresa shqipe shravya shreya shukrona sian sibel sibilla sibille
    sibongile sibusisiwe sibylla sibylle sidonia sieglinde siegrid siegried siegrun sien siena sienna siglinde signe
    sigrid sigrun siham sihawukele siiri sile silja silje silke sille silondile silva silvana silviana silvie silvija
    similoluwa simina simisola simona simonetta simonne simphiwe sina sinaida sindy sine sinead sini sinikka sintija
    siobain sioban siobhain siobhan siofra siphesihle siri sirje sirkka sirpa siska sisko sissel sithembiso siti siv
    siya skaidrite skye skyla sladjana slava slavena slavica slavka slavomira smaranda smita sneha snezana snjezana
    socorro sofi sofie sofija solange sole soledad solene soliha soline solveig solvej solvita somadina sona songul
    sonja sophie soraia sorana soraya sorcha sorina sorine sos souad soumia sowande spela speranta stacie stana stanca
    stanislava stanka stefana stefani stefania stefanie stefanija steffi stefica stefka stela steliana steluta stepanka
    stephany sterre stien stilla stina stine subomi suci sudha sudiksha suhani sumaya sumayya sunita susana susanita
    susann susannah susanne suse sushma susi sussanne sussie suus suvi suzana suzanna suze suzette suzy svea svenja
    svetlana swantje swati swetlana syahrini sybilla sybille sylke sylvaine sylvana sylviane sylvianne sylvie sylwia
    synnove sys szilvia tabea tabita tabitha tadeja tahira taina taja talia tamanna tami tammie tania tanja tanmayi
    tantri tanvi tari tarja taru tasha tatjana tatyana tayla tea tecla teea teija teja tekla tellervo telse teodora
    teodosia teofila teona tere terese teresia teresita terez tereza terezia terezija terhi terina terri terttu tess
    tessa teuta thabisa thabisile thalia thandazile thandeka thandiwe thea theda thekla thelma thembeka thembekile
    thembile thembisile theodora theres therese theresia thi thiare thinhinane thuthukile tia tiana tiara tiarna tiberia
    tiegan tiia tiina tiiu tilda tilde tilly timea tinca tincuta tindra tineke tinne tira tirza titi titilayo titin
    tiziana tjasa tola tolulope toluwanimi tomasa tomoko tone tonia tonicha tonje tonya tora tori torill tova tove traci
    tracie traude traudel traudl traute treacy treasa tricia triin trina trine trini triona tripti triveni triya trude
    trudel trudi tuana tudora tudorita tudosia tugba tui tuija tulay tulia turid turkan turvi tuula tuuli tuulia
    tuulikki tuva tyla tyra uberlinda ubika ucchal uchita udyati uju ujunwa ulla ulle ulrica ulrika ulrike ulva ulya uma
    umi una undine unjani unnati unni upadhriti upasna upma urishilla urmi urmila ursa ursel ursina urska urszula urte
    urvashi urvi uschi usha usyi uta ute vaishnavi vajen valborg valda valentina valeria valerija valeska valija
    vamakshi vanda vandana vanesa vania vansha vanya varenya varsha varvara vasana vasatika vasudha vasundhara veda
    vedhika vedika veera veerle velta vendela vendula venera veneranda venla verena veronika veronique vesna veta
    vicenta vicentia vickie victoire victorine vida vidhi vidya viera vieroslava viivi vija viktoria viktorie viktorija
    vilde vilhelmiina vilhelmina vilma vinaya vincenza vinciane vineta violeta violetta violette viorela viorica virag
    virginia virginie viridiana virpi visitacion vita vitoria vittoria viveka vivi viviana viviane vivianne vivienne
    vjollca vladelina vladimira vlora voichita vreneli vrinda vrishti vritti vuokko vyanjana wafa wafae waida waimarie
    wakeeta walburga waldtraut walentina walli waltraud waltraut waltrud wani warda warhi watika weena wenche wencke
    wendolin wenke wera wibke widisha widya wiebke wikitoria wilfriede wilhelmina wilhelmine willow wilma wiltrud winda
    winni wirda wishi wulan wulandari wuraola xalak xenia ximena xiomara xiti yaa yachana yadavi yadira yahvi yaiza
    yamile yamilet yamini yana yanara yance yanet yaneth yani yanina yanira yara yaritza yasemin yashasvi yashawini
    yashica yashoda yashodhara yashvi yasina yasmina yasmine yasna yasti yasuko yauvani yazmin yda yeimy yejide
    yekaterina yeni yenifer yenny yeny yesenia yesica yessenia yessi yessica yetunde yevgenia yewande yfke yina yineth
    yinthe ylenia ylva ylvi ylvie yocelyn yochana yoko yolande yolima yoselin yoshita yousra yrsa ysaline yudy yui
    yukiko yuli yulia yuliana yulieth yuliya yuly yumiko yuni yunita yurani yurany yuridia yury yusra yutika zaenab
    zaharia zahia zahra zahro zaida zainab zaira zaitra zakhele zakia zakiyaxon zalindra zamfira zamira zanele zaneta
    zansi zara zaraza zarina zarna zaynab zdenka zdislava zehnia zehra zejna zelaya zelda zelie zeljka zelma zelmira
    zenia zenobia zenovia zenta zenzile zeynep zibuyile zigrida zilmil zina zinaida zinal zineb zinhle zinnura zita ziva
    zizi zlatica zoey zofia zofie zofija zohra zoila zoja zora zoraida zorica zorka zsanett zsofia zsuzsanna zulaikha
    zulema zulfa zulma zunilda zuzana zvonka
"""
