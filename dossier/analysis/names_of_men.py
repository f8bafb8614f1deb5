"""Given names of men in many languages, beside ``names_by_sex``: read only for a name not there.

Most are from Faker, which is under the MIT licence (Copyright (c) 2012 Daniele Faraglia); decision 101 tells how
they were chosen.
"""

MEN = """
    aadi aage aapo aarav aarnav aarne aaro aarush aatos aayush abayomi abbas abbos abdel abdelatif abdelkader abdellah
    abderaouf abderrahmane abdirahman abdon abdou abdoulaye abduaziz abduboriy abdulhamid abdullah abdullahi abdulloh
    abdulrahman abdumalik abdurahmon abeer abeiku abel abelardo abhimanyu abhiram abilio abiodun abiona abjorn abner
    abram abror abubakr abyasa achiel achille achim adalbert adalberto adamo adams adan adebiyi adebowale adedayo
    adedeji adekitan adekola adekunle adelardo adelbert adeleke adelin adelmo adem adeniyi adeolu adeoti aderopo
    adeshina adesoji adetayo adeyi adhiarja adi adiarja adigun adika adikara adil adinata adis aditya admir adnan adolf
    adolfo adolfs adolphe adonis adriaan adriano adrien advaith advay advik aedan aengus afolarin afonso afrim agapito
    agastya age agim agne agnolo agnos agostino agris agron agus agustin ahmad ahmet ahti aidan aiden aigars aimable
    aime aimo ainars aitor aivar aivars ajala ajan ajani ajay ajiman ajimat ajimin ajiono akanmu akarsana akash ake aki
    akinkunmi akinlabi akinwale akio akmal akobir akram aksel akseli akshay akwasi akwesi alaa alade aladin aladino
    alain alambana alamiro alamu alasdair alastair alban albano albeiro alberico alberts albin albino albrecht alcides
    aldair aldemar alderano aldin aldo aleix alejo aleks aleksandar aleksander aleksandr aleksandrs aleksanteri aleksei
    aleksej aleksi alen aleodor ales alessandro alessio alexandar alexandre alexandros alexandru alexe alexej alexi alf
    alfio alfons alfonso alfonz alfredo alfreds algot alin alinur alioune alirio aliro alistair alistar alister aliyu
    aljaz aljosa almir alois alojz alojzij alok alonso aloys alphons alphonse alphonsus altin alvar alvaro alve alveiro
    alwin amadeo amadeus amado amador amadou amancio amando amar amaro amaru amaury ambrose ambrosio ambroz amedeo
    amedeu americo amico amilcar amin amine amir amit amleto amol amza anacleto anand anaru anas anastasio anastasios
    anatol anatoli anatolie anatolij anay ancizar anderson andile andor andras andrei andrej andrejs andres andress
    andrey andri andrian andrija andrin andris andriy andrus andrzej anej anes ange angelino angelo anggabaya anghel
    anibal anicet anil anirudh anis anjolaoluwa ankit anmol annibale anom ansaldo anselm anselmo ansgar ansh ansis anssi
    antal ante antero antim anto antoin antoine anton antonello antoni antonin antonino antonios antoniu antonius antons
    antony antoon ants antti antun anvar anwar anyelo anze aodhan aongus apolinar apollo apostolos aquiles aras arben
    arbey arbnor archer arda ardian ardit arezki argemiro argono ari arian aribert arif ariki arild aristide aristides
    arjun arkadiusz arlind arlo armand armands armas armend armin arnaldo arnau arnaud arnd arndt arne arnfried arnim
    arnis arno arnoldo arnolds arnost arnulf arnulfo aron arpad arran arron arsenie arsenio arsim arsipatra artan
    artanto artawan artemio artis arto arttu artturi artur arturs arvid arvids arvind arvo aryan asad asafe asbjorn
    asdrubal asger asher ashok ashraf ashwin asilbek asirwada asirwanda asko aslijan asmadi asman asmianto asmuni assar
    aston astrit aswani atenulf athanasios atharv atila atilio atma atmaja atsushi atte attila augustin augustine
    augusto augusts aukusti aulis aurel aurelian aureliano aurelien aurelio avelino avgust avi avram axel axinte ayaan
    ayden ayinde ayman aymen aymeric ayodeji ayodele ayoub ayub ayush ayushman azaan azad azeglio aziz babasola
    babatunde babatunji babawale baccio bachittar badr bagas bagiya bagus bagya bahadurjit bahuraksa bahuwarna bahuwirya
    bailie bairon bajragin bajram bakda bakhshi bakiadi bakianto bakidin bakijan bakiman bakiono bakti baktiadi
    baktianto baktiono bala balamantri balangga balapati balazs baldassare baldomero balduino baldur balendra balhaar
    balidin balijan balint baljiwan baltasar baltazar balthasar balvan balveer balz bambang banara banawa banawi bancar
    bandile banel banjeet baptist baptiste barbu baris barna barnabas barnaby bartek bartholomaus bartholomew bartley
    bartolome bartolomej bartolomeo bartolomeu bas basarab bashkim basil basile basilio bassem bastiaan bastian bastien
    baudelio baudouin bautista bayram bayron beat beauden bedrich behrouz behruz bekim bekir bela belarmino belisario
    bello belo benadik bence bendeguz benedek benedetto benedict benedicto benedikt bengt beni beniamin benicio benigno
    benito benjamim benn benno benoit benone bent bento benvenuto beppe berat berend berends bernabe bernardino bernardo
    bernd berndt bernfried bernhard bernt bernward bertalan berthold bertil berto bertold bertram bertrand bertulis
    besart besim besnik bevan bharat bhekani biagio biel bilal bilol birger bjarne bladimir blahoslav blaine blas blaz
    blazej blerim boaz boban bobur bodhi bodo boe bogdan bogomir bohdan bohumil bohumir bohus bohuslav bojan boje
    boleslav bongani bonifac bonifacio borge borivoj borja borje borris borut borys bostjan botond boubacar bozo bradut
    brady brahim bram branislav branko braulio braxton brayan brayden breandan brecht brencis brendon breno bretislav
    brice briek brien brieuc brijesh brodie bror bryce bucur budi buenaventura bujar bulent burak burckhard burghard
    burim burkard burkhard burkhardt bystrik cagak cager cahal cahir cahya cahyadi cahyanto cahyo cahyono cailum caio
    caius caket cakrabirawa cakrabuana cakrajiya cakrawala cakrawangsa cal calcedonio caleb calebe calin calisto calixto
    callan callum calogero calum camil camillo camillus camilo campo candelario candido candra candrakanta canice
    cantemir caoimhin caolain caolan caomhan caraka carlito carlo carmelo carsten carter carub cas casemiro casian
    caspar casper catalin cathal catur caturangga caua caue cawisadi cawisono cawuk cayadi cayetano cazimir cebrian
    cecep cecilio cedrin ceferino celal celestin celestino celso cem cemal cemani cemeti cemil cemplunk cengiz cengkal
    cengkir cesar cesare cetin cezar cezary chabane chaitanya chakradev chakradhar champak chanakya chandran
    chandrasekhar chandresh charan charly chatresh chatura che cheikh chema cherif chibuzo chigozie chijioke chinedu
    christer christiaan christof christofer christoffer christoph christophe christos chucho chukwudi chukwuemeka chuy
    cian cianan ciaran cillian ciprian cipriano ciriaco ciril cirillo cirino ciro claas claes clas claudio claudiu
    claudius claudy claus clavs clemens clement clemente cleto climaco clive clodomiro codin codrin codrut cody cohen
    cole coleman colins collin colm colman colton coluccio colum columba come conal conall conan conchur conleth conn
    connell connor conor conradin conrado constant constantin cooper cord corentin coriolano cormac cormack corneille
    cornel cornelio cornelis corneliu corrado corsin corvin cosimo cosme cosmin costache costantino costanzo costel
    costin crin crispin cristea cristhian cristhofer cristian cristiano cristobal cristofer cristofor cristopher csaba
    csongor ctibor ctirad curdin curro curt custodio cvetko cyprian cyriel cyril cyrill cyrille czeslaw daan dacian
    dacin dadap dadi dag dagel dagobert dagoberto dainis dairo daisuke daksh dakshesh dalbir daler dalibor daliman
    dalimin daliono dalton damar damiano damien damife damijan damir damjan damu danang daniels danijel danilo daniswara
    danjuma dante danu danuja dardan daren dariati darijan darimin darin dario daris darius dariush dariusz darko
    darmaji darman darmana darmanto darpan darran darrin darryn darsh darsirah dartono daru daruna darwin daryani daryl
    davi davide davin davis davor davorin davy dawid deaglan deane decebal declan deepak deiby dejan delfin delfino
    demeter demetrio demian demilade denes denny dereck derick dermot dermott derrick desiderio desire detlef detlev dev
    devansh devendra dex dezider dezso dhruv diar diarmaid diarmuid didier diederik diedrich dierk dieter diethard
    diethelm diether dietmar dietrich digdaya dilan dillon dimas dimaz dimitri dimitrios dinesh dinis dino dinu diogo
    dion dionigi dionisio dionyz dipa dirja dirk ditmar dittmar diyor djamel djibril dmitri dobroslav dodo dogan dom
    domagoj domen domenic domenico domhnall domingo domingos dominick dominik donagh donal donat donatello donato
    doniyor donnacha donncha dono donough donovan dorel dorian dorin dorinel doru dovud dragan drago dragos dragutin
    drahomir drahoslav drajat drazen dries drilon driton duarte duban ducu duilio duje dumitru duncan durante durodola
    dursun dusan duuk duvan dwi dylano dzintars eamon eamonn eanna ebbe eberhard eberhardt ebuka eckard eckart eckehard
    eckhard eckhardt eckhart eddy edelbert edelmiro eder edgard edgardo edgars edi edier edilberto edilson edin edinson
    edison edisson edmond edmundo edmunds edoardo edon edouard edson edu eduar eduard eduards edvard edvin edvins edwar
    eelis eemeli eemil eerik eero eetu efrain efren eftimie ega egbert eggert egil egils egon egzon ehab ehrenfried
    ehrhard eider eiji einar einari einer eino eirik eitel eithan eivind eja ekalinga ekansh ekapad ekaraj ekavir ekbal
    ekene ekkehard ekkehart eko ekow ekrem ekundayo eladio eldon eleazar elemer eleodoro eleuterio elian elie eliecer
    eligio elio eliot eliott elis eliseo elkin elladio elmar elmars elmeri elmo elof eloi elon eloy elpidio elton eluh
    elvin elvis elyas eman emanoil emanuel emanuele emanuil emas embuh emeka emiel emigdio emil emile emilian emiliano
    emilien emils emin emir emiro emmerich emmet emmett emong empluk emre emrys enar enda endra endre endrit enes
    engelbert engin enis ennio enno enrico ensar ensio enteng enver enzio enzo eoghan eoin epifanio eraldo erasmo ercan
    erdal erdem erdogan eremia eren erhard erhardt erich erick erik eriks erion erkan erkki erland erling ermanis
    ermanno ermenegildo ermes ernests erno ernst erol ervin erwan erwin eryk esa esben eskil esko esneider espartaco
    espen espiridion essam esteban estiawan estiono estiven esupofo etienne ettore euan eugen eugenio eulogio eunan
    eusebio eusebiu eustaquio eustatiu eutimio eutropio evald evalds evangelos evaristo evelio evert evgeni evgeny ewald
    ewan exequiel eydan ezequiel ezio ezra faas faber fabien fabio fabrice fabricio fabrizio facundo fadel fadil fahad
    faisal falan falk falko faqid faraj faras fares farhad farhan farhod farid fariq faris fariz farouk faruk fatih
    fatmir faton fatteh faustino fausto fawzi feargal fearghal fedde fedele federico federigo fedor feliciano felicien
    feliks ferdi ferdinando ferenc fergal fergus ferhat fermin fernand ferney ferre fiachra fidel fiifi filip filipe
    filippo finbar finbarr finian finn fintan fiodor fionan fionntan fiorenzo fiorino firdavs firmin fisnik fitan fitim
    fito fiyaz flamur flannan flavio flaviu flemming fletcher florea florencio florent florentin florentino florian
    floridor florim florin floris flurin flynn fodil folke folker folkert folu fortunato frado francesco franci francisc
    franciscus francisek franciszek franck franco francois franjo franky frans frantisek franz fraser frazer freddy
    frede frederic frederico frederik fredi fredo fredric fredrik fredy fricis fridolin fridrich friedbert friedemann
    frieder friedhelm friedhold friedo friedrich frithjof fritz frode froilan fryderyk fulgencio fulvio fuzayl fynn
    gabin gabino gabor gada gadang gading gaduh gael gaetan gaetano gagan gaiman gal galak galang galar galasso galih
    galiono gallego galo galuh galur galvarino gaman gamani gamanto gambira gamblang ganda gandewa gandi ganep ganesh
    gangsa gangsar gani ganjaran gantar gara garan garang garda garech gareth garret garreth garry garvan gaspar gaspard
    gaspare gaston gastone gatis gatot gatra gaurang gaurav gautam gauthier gavan gazmend gbadebo gbolahan gbowoade
    gearoid gebhard gederts geert geir gejza gelu genaro gennaro geoffroy georg georgel georges georgian georgios
    geovanny geraldo gerardo gerardus geraud gereon gerfried gergely gergo gerhard gerhardt gerhart germain gernot gero
    gerold gerolf gerolt geronimo gerrard gerrit gerson gert gervasio gerwin gery ghani ghassan ghenadie gheorghe
    gheorghita ghilas ghislain ghita giacinto giacobbe giacomo giampaolo giampiero gian giancarlo gianfrancesco
    gianfranco gianluca gianluigi gianmarco gianni gianpaolo gianpietro gica gicu giel gijs gil gilang gilberto gildardo
    giles gilles gillis gino gioacchino gioachino gioele gioffre gion gionata giorgian giorgio giosue giovanny girik
    girindra girish girolamo girts gisbert giuliano giulio giuseppe giustino glauco godofredo goffredo gokhan goncalo
    gonzalo gopal goran gorazd gordan gorka gorm gosta gote gottfrid gottfried gotthard gotthilf gotthold gottlieb
    gottlob gotz govind goyo graciano graeme gratian grayson graziano greco grega greger gregg gregoire gregor gregorian
    gregorio grigore grzegorz guarino guenter guenther guglielmo guido guilherme guillaume guiseppe gumercindo gunars
    gunbir gundolf guneet gunnar gunner guntars gunter gunther guntis guntram gust gustaaf gustaf gustav gustave gustavo
    gustaw gusztav guus gwenael gyorgy gyozo gyula gzim haakon habib habibu hadi hadrien hagen hairyanto haitham hajo
    hakan hakim hakon halid halil halim hamid hamish hampus hamza hamzah hannes hanni hanno hanns hannu hansgeorg
    hansjoachim hansjorg hansjurg hansjurgen hanspeter hansruedi hanss hansueli haralamb haralambie harald hardana hardi
    hardik hardy hari harijs harimurti haris harish harja harjasa harjaya harjo harol haroldo haroun harri harrison
    harro harsana harsanto harsaya harsh harshil hartaka hartana hartmut hartmuth harto hartwig harun haruna haruto
    hasan hasim hasso hasta hatem havard hazem heikki heiko heimo heiner heinfried heini heino heinrich heinz heitor
    helfried helge heliodoro hellmut hellmuth helmar helmer helmut helmuth hemang hemi hendra hendri hendrik henk henner
    henning henric henrich henricus henrikki henriks henrique henryk heraclio heraldo herberto heribert heriberto
    hermanis hermann hermanni hermenegildo hermes herminio hernan hernando herney herrmann heru herve herwig heryanto
    hesham hicham hidde hideki hidetoshi hilario hilding hilmar himawan hinrich hipolito hiroshi hitesh hjalmar hjalte
    hoani hocine holger holm homero honore horacio horatiu horea horia horst horymir hossein houcine hredhaan hritik
    hrvoje hubertus hudson hugues humberto humoyun hunor huseyin hynek iacob iago iain iancu ianis iban ibidapo ibrahima
    ibrani ibrohim ibun idris idrissa idriz ieremia ifeanyi ifechukwu ige ignac ignace ignacio ignacy ignatz ignaz
    ignazio igors ihab ihaia iisakki ikbal ikenna ikeoluwa iker ikhsan ikin ilari ilarie ilarion ildefonso ilias ilie
    ilija ilir ilja ilkka ilmari ilmars ilyas ilyes imad imants imaran imer immo imran imre imrich imron inaki indrajit
    indrek indrikis ingbert ingemar ingmar ingo ingolf ingvar inigo inioluwa inocencio inocentiu ioan ioannis ion ionel
    ionica ionut iosif ippazio irinel irnanto irsad irwan isac isaiah isaias isak isamu isaque iseoluwa isfandiyor
    ishaan ishola ishwar isidor isidoro isidro islom ismael ismail ismet ismo ismoil istvan italo iulian iuliu iurie
    iustin iustinian ivano ivar ivars iver ivor iwan iwo izidor iztok jaak jaakko jaan jaanus jabal jabulani jacek
    jacinto jackson jacky jacobo jacobus jacopo jader jaeman jafet jaga jagapati jagaraga jagat jagdish jahongir jai
    jaider jail jaiman jair jairaj jairo jais jaka jake jakob jakobs jakov jakub jalal jalmari jalol jamil jamshid janez
    jani janic janick janik janko jannik jannis jano janos janosch janus janusz jari jarkko jarl jarlath jarleth jarmo
    jarne jarno jarolim jaromir jaron jaroslav jaroslaw jarrod jarwa jarwadi jarwi jasin jasmani jasper jasur jaswadi
    jati jatin jatmiko javi javohir jaxon jayadi jayeng jayson jazeps jeannot jedrzej jeet jef jeferson jefferson
    jeffery jefri jeison jeisson jekabs jekaubs jelle jelte jenaro jenel jeno jens jeppe jere jeremi jeremias jeremie
    jergus jerker jermaine jerman jermiah jernej jeroen jeronimo jerson jerzy jesper jetmir jeton jevgeni jezups jhan
    jhoan jhon jhonatan jhonny jhony jimmie jinawi jindra jindrich jip jiri jiro joacim joakim joannes joaquim job jobst
    jochem jochen joep joerg joeri joffrey johan johannes johans johnathan johny joko jon jonas jonatan jonathon jono
    joojo joona joonas joonatan joost joppe joran jordi jordon jordy joren jorg jorgen joris jorma jorn jort jos josep
    josephus josh josiah josip josko joso josse jost josua josue jouko jouni jovan jozef jozo jozsef juanito jude
    juergen juha juhana juhani juho jukka julien julijs juliusz jumadi jumari junichiro junior juraj jure jurg jurgen
    juri jurij juris jurre jussi justo justus jusuf juuso juvenal juwon jyrki kaan kaarlo kabir kabiru kacper kacung
    kada kadir kagiso kahu kailash kaique kairav kaj kajen kajetan kaleb kalervo kalevi kalim kalle kalman kalpit kamal
    kamau kambali kamidin kamiel kamil kamran kamron kanda kane kardi kare karim kariman karja karlfried karlheinz
    karlis karlo karman karna karoly karsa karsana karsten karta karya kasim kasimir kasiran kaspar kaspars kasper
    kastriot kasusra katlego katsuo kauko kauri kawaca kawaya kayun kazim kazimierz kazimir kazuhiro kazuo kazuya kealan
    keano keanu keegan keelan keijo keji keld kelechi kemal kemba kenan kenari kenes kenichi kenn kennet kenny kenta
    kenth kenzo kerim kevim khaled khalid khalil kiaan kian kiano kiaran kick kieran kiernan kieron kike kilian killian
    kimmo kingston kipchoge kiprono kiyoshi kjeld kjell kjetil klaas klas klavs klemen klemens klement kliment knud knut
    kobe koen koenraad koffi kofi koichi kojo kolawole koloman konrad konradus konstantin konstantinos konstanty
    korbinian korede kornel kornelius krish krisjanis kriss kristaps krister kristers kristiaan kristijan kristjan
    kristof kristofer kristoffer kristopher krists krisztian krisztofer krystian krystof krzysztof ksawery kudzai kujoe
    kujtim kullervo kumar kuncara kunibert kuno kunthara kurnia kurtis kushtrim kustaa kusuma kvetoslav kwabena kwadwo
    kwaku kwame kwamena kwasi kweku kwesi kyan kyano kylian kyllian kyosuke laban labinot labuh lachlan ladislau
    ladislaus ladislav lage laimonis lajos laksana laksh lakshit lalit lalo lambert lamberto lamine lanang lander lando
    langalibalele langgeng lanjar lantar lascar lasmanto lasmono lassana lasse lassi laswi laszlo latif laureano laurens
    laurent laurentiu laurenz laurian laurin lauris laurits laus laust lautaro lazar lazaro laziz lazzaro lean leander
    leandre leandro leano leart ledion leevi lega legawa leider leif leke lembah lenin lenn lennard lennart lennarth
    lennert lenny leocadio leonce leoncio leonel leonhard leonid leonidas leons leontin leopoldo leordean leos lere
    leszek levente levin levoslav lex lian lias libardo liberto libor lica lieven liman limar lincoln lino linus lio
    liridon lirim lirjan lisandro livio liviu ljubisa loan lode lodewijk lodovico loek lohit loic loke lope lorcan
    lorenz lorik lorin lotfi lothar loui louka lourenco lovre lovro lowe lowie luan lubomir lubor lubos luboslav luc
    lucca lucentiu luchino lucho lucian luciano lucien lucio lucky lucretiu ludek ludger ludo ludolf ludomil ludovic
    ludovico ludovicus ludovit ludvig ludvik ludwig luej luhung luigi lukas lukasz lukita lukman luluh lulut lulzim
    lumir lungile lurhur lutfan luthfi lutz luuk luwar luwes luyanda luzius lwandile lwazi lyam lyndon maanas maanav
    maarten mac macario macauley maciej macs madalin madhav mads mael magne magnus mahamadou mahdi maher mahesa mahesh
    mahfud mahmoud mahmud mahmut maicol maik maikol mairtin majid makara makio maks maksim maksimiljan maksymilian
    makuta malachy malick malik malio malte malthe mamadou maman manaaki manabu manah manan manawa manbir mandisi mandla
    mandlakhe manfred manoj manole manolo mans mansour mantas manthan manus maras marcantonio marcelino marcell marcello
    marcelo marcial marciano marcin marcio marcos marcu marek mareks margana margus marguy mariadi mariano marijan
    marijn marino marinus maris marius mariusz markku marko markus marlon marnix maros marsito marsudi mart martaka
    martana martani marten martial martijn martim martino martins marton martti martyn marwan marwata maryadi maryanto
    masahiro masaru mason massimiliano massimo massinissa mate matei matej mateo mateus mateusz matevz matheo matheus
    mathew mathias mathieu mathijs mathis mathys mati matias matic matiss matiu matjaz mato matous mats matthaus
    matthias matthieu matthijs matti mattia mattias matts matus matyas mauno mauri maurilio maurin maurits mauritz
    maurizio mauro maurus maurycy maxence maxim maximiano maximilian maximiliano maximilien maximino maximo maykol
    mcebisi medard meelis mees mehdi mehmet meik meinhard meinolf meinrad mel melchior melchor melichar melker melle
    melwin mentor mergim merijn merlin mert mervin mervyn mesut metehan metin metod micael miceal micha michail micheal
    michelangelo micheletto michelotto michiel mick mickael miel mieszko miha mihael mihai mihail mihajlo mihaly mihels
    mihhail mihkel mihnea miika mijo mik mikael mikaere mikelis mikels mikhailo mikkel mikko miklos mikolaj mikulas
    mikyas mile miller milo milorad milos miloslav milosz milovan minenhle minoru mio miodrag miran mircea mirco mirko
    miro miron mironshoh miroslav miroslaw mirsad misael mischa mislav mitchel mitchell mitesh mitica mitrut mituru
    mladen mlungisi modesto modou modris mogens mohamad mohan mohand mohsen moises mojmir moreno moric moritz morten
    mortimer mouloud mounir mourad moussa mthokozisi mugur mugurel muhamed muhamet muhammadali muhammadamin muhammadamir
    muhammadayub muhammadaziz muhammadrizo muhammadsafo muhammadsodiq muhammadsolih muhammadumar muhammadyasin
    muhammadyusuf muhammadziyo muhammed muharrem mujur mukesh mulya mulyanto mulyono mumpuni muni munir murat murilo
    murod mursinin mursita murti musa muslim mustafa mustafo mustapha mustika mustofa muzaffer mwangi mykola myles mzamo
    nabil nacer nachiket nacho nacio nader nadir nae nael naguib nahuel naim najam najib naksh nakul nalar nand nando
    nandor naoki naoto napoleone naradi narayan narcis narciso narcisse nardi narji nasab naser nasim nasiru nasrullah
    nasser nassim natalio natan natanael nataniel nathanael naud naveen nazario nazim nazmi nebojsa necati nechifor neel
    neftali neider neill nejc nel nelio nelu nemanja nenad neo nestor neville nevin nevio nhlanhla nial niall nibaldo
    nicanor niccolo nichifor nicklas nicky niclas nico nicoara nicodemo nicodim nicolae nicolai nicolaie nicolaj nicolas
    nicolaus nicolo nicu niculita nicusor nicuta niek niels niilo nik nikau niklas niklaus niko nikodem nikolai nikolaj
    nikolajs nikolaos nikolas nikolaus nikora niks niksa nil nilo nils nilson nino nitesh nitin nixon niyaga niyilolawa
    nizar njabulo njoroge nkosana nnamdi noam noboru noe nolan nolberto nonso norbert norberto norbey normunds noud nout
    nrima nugraha nuno nurettin nuri nurmuhammad nyana nyoman oba obanijesu obinna ocampo ochieng octav octavian octavio
    octaviu odd odhiambo odhran ogooluwa oisin oiva oivind ojas ojvind oke okechukwu okta okto oladare oladimeji
    olakunle olanrewaju olansile olavi oldrich ole olegario oleksandr oleksiy olfert olgerts olgierd olimpian olimpiu
    olivier oliviu oliwer oliwier olle olli olov olumorotimi olusegun oluwafemi oluwagbemiga oluwamumibori oluwamuyiwa
    oluwasanmi oluwasegun oluwole oman omer omkaar omobobola omotayo ondrej onkar onni onofre onur onveer opan opung
    oran orazio oreste orhan orinder orjan orni ortwin osama osamu oskar oskari oskars osman osmo ossi ossian osten
    osunleke osvald osvaldo osvalds oswald oswaldo oswin otabek otakar otavio otfried othmar otieno otis otmar oto
    ottavio ottfried ottmar ottokar ottomar ottone ouanes oumar ousmane oussama ove ovidio ovidiu ovli owe oystein
    oyvind ozy paavo paco padraic padraig padraigh paiman pal palle pamfil panagachie panait panca pancho pandu panfilo
    pangeran pangestu panji pankaj pankrac par pardi paride parman parth paschal pascual pasi pasqual pasquale patric
    patricio patrik patrizio patru patryk pau pauli paulino paulo pauls pauric pavao pavol paw pawel peadar peader
    pearce pearse peder peer peeter pekka pelayo pelle pellegrino pentti pepe pepijn pepito per peregrine perkasa pero
    pertti petar peteris petr petre petri petrica petrisor petro petru petrus petrut petter petteri phelim philipp
    philippe piaras pier pierangelo pierce piergiorgio piergiuseppe pierluigi piermaria piero pierpaolo piersanti piet
    pieter pietro pim pio pirmin pius placido plesu plinio pol pompeo pompiliu pomponio poncio pontus porfirio poul
    praba prabawa prabowo prabu pradeep prakash prakosa pramod pranata pranav pranawa praneel pranit prasetya prasetyo
    prashant pratyush pravoslav prayitna prayoga prayogo preben predrag premysl priit prima primitivo prokop prudencio
    przemyslaw puccio purwa purwadi purwanto putu qabil qadim qarin qasim quentin quincy quinten quique quirino rabah
    rachid rachit radek raden radika radim radit raditya rado radomir radoslav radoslaw radovan radu raducu raduz raed
    raf rafa rafal raffael raffaele raffaellino raffaello rafi rafid rafiq raghav ragnar ragner raharja rahman rahmat
    rahul raihan raik raimo raimondo raimonds raimund raimundo rainer raivis raivo raj rajan rajeev rajendra rajesh
    rajko rakesh ralf rama ramadan ramazan ramesh rami ramiro ramiz ramzi ranbir randolf rangga ranieri ranveer raoul
    raphael rares rashid rasmus rastislav rauf rauno ravi ravindra ravy rawiri rayaan rayan raymund razvan redmond regis
    regulo rehaan rei reijo reimar reimer reimund reinald reinaldo reinel reiner reinhard reinhardt reinhart reinhold
    reinis reino reksa relu rembrandt remi remigio remo remus remy remzi renaat renan renato renaud rendy rens renzo
    respati reto rexhep reyansh reynaldo reza rhavi rhys riad rian ricards riccardo ricciotti richardt rickard rickey
    ricky rico rida ridwan rigo rigoberto rihards rik rikard riku rinaldo rino rinor risto riyad riza rizki roan roar
    robbe robby roberts robinson rochdi rochus roderich rodger rodolfo rodolphe rodrigue roel roeland rogelio rohan
    rohit rok roko rolando rolands roldan romain romano romeo romolo romuald romulo romulus ronal ronaldo ronan ronith
    ronni ronny rony roope roque rosamel rosendo rosman rossa rostislav rouven ruairi ruari rudecindo rudi rudiger
    rudolf rudolfs rudra ruedi rufino ruggero ruggiero rune ruperto rushil rusman ruud ruy ryder ryohei ryosuke ryota
    ryszard saad saadat saban sabar sabas sabatino sabin sabri sachin saddam sadik sadiq saeed safet sahin said saiful
    sajid saka sakari saksham sakti salah saleh salih salim salman salohiddin salomon salvatore salvi samaksh samandar
    samar samarth samesh sami samir sammy samo samsul samu samuele samuli samy sancho sandalio sandeep sander sandile
    sandis sandor sandro sandu sani sanjar sanjeev sante santeri santiago santino sardor sarthak sarvar sascha saso
    sathvik satish satoshi saturnino satya sava saverio scot seamus sebastiaan sebastiano sebastiao sebastien sebastijan
    sebastjan sedat segismundo segundo selim sem semir senad senan senn senne senol seosamh sep sepp seppe seppo serafin
    serban serge sergej sergiu sergius serhiy serkan servac setya seve sever severiano severin severino severo seydou
    seye shaban shafiq shahid shahriyor shahzod shahzoda shamsuddeen shankar shaurya shayne sheamus shehu shekhar
    shekoni sherif shigeru shinichi shinzo shivansh shohei shohjahon shohrux shota shyam sibonelo sibusiso siddharth
    sidi sidiq siebe siegbert siegfried sieghard siegmar siegmund siegward siem sigfrido sigfried sigge sigismund sigmar
    sigmund sigurd sigvard siim sijuade sil silas silvan silvano silvester silvestre silvestro silvian silvio silviu
    silvo simao sime simen simeon simi simion simo simphiweyinkosi sinan sindre sinica sinisa sione sipho siro sivert
    sixten sixto siyabonga sizwe sjoerd skender slamet slavisa slavko slavomir slawomir slobodan smith sneider sofiane
    soleh somtochukwu sondre sonke soren sorin sosimo sotaro soufiane souleymane sphiwe srecko staffan stancu stanislaus
    stanislav stanislavs stanislaw stanko stavros steen stef stefaan stefano steffen stein steinar stelian stellan sten
    stepan stephan stephane stian stig stijn stiven stjepan stojan sture subhash sudhir sukarno sukru suleyman sune
    sunil surendra suresh surya svante svatopluk svatoslav svein svenning sverre svetozar swen sylvain sylvere sylvester
    sylvio szabolcs szilard szilveszter szymon tade tadeas tadej tadeo tadeusz tadhg tage taha tahir taichi taine taisto
    takashi takeshi takuma tama tamas tamati tamer tanay tane taneli tangaroa tanguy tanimu tanish tanveer tapani tapio
    tapiwa tarak tarek tarik tariq tarmo taro tarzicius tasdik tassilo taswir tatsuya taufan taufik tauno tawfiq tayfun
    teddy tedi teemu teerth teguh tejas tejs telemaco telmo temidayo temir temistocle tenis teo teobaldo teodor teodoro
    teodors teodosio teofil teofilo teohari terence terje tero terrance tetsuya teun teuvo thabani thabo thaddaus
    thaddeus thales thando themba theobald theodoor theodor theodoro theodoros theophil theophile thiago thibaud
    thibault thibaut thibo thierry thies thijmen thijn thijs thilo thom thor thoralf thorben thore thorsten thure tiago
    tiarnan tibe tiberiu tibo tibor tiburcio tichomir tiernan ties tiit tijl tijmen tijn tijs til tilen till tillmann
    tilman tilmann tilo timbul timeo timm timmy timo timon timotei timotej timoteo timothee timur tinashe tino tirta
    tirtayasa tito titus tivadar tiziano tobiasz todor toivo toki tokunbo tolga toma tomasz tomaz tome tomi tomislav
    tommaso tommi tomo tomori tomoya toms tonino tonny tono tonu toomas toon topias tor toralf torben torbjorn tord tore
    torgny toribio torquato torsten toru toshio traian transito traugott tri troels trond troy tsubasa tudor tugiman
    tulio tullio tuomas tuomo ture turlough tuukka tuur twan tycho tygo tymon tymoteusz tyrone tyson ubaldo uberto uche
    uchenna uda udant udarsh udo ueli uffe ugo ugolino uldis ulf ulises ullrich ulrich ulrik ultan umang umar umay umaya
    umberto umut unggul uno uolevi upik upkaar urbain urban urbano uriel urmas uros urs usman usmon utama utkarsh utz
    uwe vaclav vadim vagn vaino valdemar valentijn valentim valentin valentino valer valere valerij valerio valeriu
    valero valon valter valtteri vasco vasil vasile vassilios vasyl vaughan vavrinec vedant vedran veer veeti vegard
    veijo veikko veit veli vello venancio venceslas vendelin veniamin verner verneri vero vesa vicente vicentiu
    victoriano victorino vid vidal vidar vide viesturs viggo vigo vihaan vijay vikas viking vikram viktors vilem vilgot
    vilhelm vilho viliam vilis viljami viljem viljo villads ville vilmer vilmos vilnis vilums viman vinay vincenc
    vincentio vincentiu vincenzo vinicio vinicius vinko vino vinod vinsen vinzenz viorel viraj virgilio virman visar
    visarion visvaldis vit vitali vitazoslav vitezslav vito vitor vittorio vitus vivaan vivek vjekoslav vlad vladislav
    vladislavs vlado vlaicu vlastimil voicu vojislav vojtech voldemars volkan volker volkhard volkmar vratislav vratko
    vusumuzi vyacheslav wadi wael wage wahab wahyu wakiman waldemar waldo waleed walfried walid walther waluyo wannes
    wanyama ward wardaya wardi warinder warjas warji warre warsa warsita warta warwick washington wasis wassim wawan
    wazir wenceslao wenzel werner wessel wieland wieslaw wigbert wiktor wilber wilder wilfredo wilfrido wilfried
    wilhelmus wille willem willfried willi williams willian willibald willibert willy wilman wilmar wilmer wilson wim
    winfried wira wiremu wisnu witold wladimir wojciech woldemar wolf wolfhard wolfram wout wouter wriddhish wridesh
    wulf wyatt xabier xanana xander xaver xavi xolid yacine yagnesh yago yahia yahya yahyo yair yamid yanick yanik yanis
    yann yannic yannick yannik yannis yash yasin yasser yassin yassine yasuhiro yatan yatin yaw yecid yeferson yeison
    yerko yerson yesid yevgeny yilmaz yngve yoan yoann yoga yogesh yohan yoichi yonatan yonathan yono yordan yosef
    yoshihide yoshio yosuke youba youcef younes youri yousef youssef youssouf yrjo yug yukio yunus yusuf yuta yuvraj
    yvan yves yvon zac zacarias zacharias zacharie zaid zak zakaria zakariyo zaki zalan zamfir zan zanis zashil zayan
    zayd zayyan zbigniew zbynek zdenek zdenko zdravko zeferino zehaan zeki zeljko zeno zenon zenzele ziad ziedonis ziga
    ziggy zigmund zikmund zlatko zoltan zoran zsigmond zsolt zsombor zubair zubayr zvonko
"""
