"""Pairs of sentences that look alike, and speak of two things: why, and the two."""

UNLIKE = [
    (
        "base",
        "Of the men who were arrested in Minsk in 2030, 34 percent were students.",
        "Of the women who were arrested in Minsk in 2030, 48 percent were students.",
    ),
    (
        "base",
        "In 2030, 34 percent of women in Niger could read.",
        "In 2030, 48 percent of women under 30 in Niger could read.",
    ),
    (
        "base",
        "In 2030, 34 percent of the refugees in Lebanon were children.",
        "In 2030, 48 percent of the Syrian refugees in Lebanon were children.",
    ),
    (
        "base",
        "Some 12 percent of voters in Ghana chose the New Party in December 2030.",
        "Some 19 percent of young voters in Ghana chose the New Party in December 2030.",
    ),
    (
        "base",
        "In 2030, 22 percent of pupils in rural schools in Peru left early.",
        "In 2030, 11 percent of pupils in Peru left early.",
    ),
    (
        "base",
        "In 2030, 40 percent of households in Marib had no water.",
        "In 2030, 55 percent of displaced households in Marib had no water.",
    ),
    (
        "place",
        "500 people died in the flood in Sylhet on 3 May.",
        "700 people died in the flood in Dhaka on 3 May.",
    ),
    (
        "place",
        "Wildfires burned 41,000 hectares in Catalonia in July 2030.",
        "Wildfires burned 65,000 hectares in Spain in July 2030.",
    ),
    (
        "place",
        "An air strike killed 24 civilians in Taiz on 1 May.",
        "Air strikes killed 40 civilians across Yemen on 1 May.",
    ),
    (
        "place",
        "In 2030, 240 schools were destroyed in Idlib.",
        "In 2030, 410 schools were destroyed in Syria.",
    ),
    (
        "place",
        "Unemployment in Spain was 11.2 percent in March 2031.",
        "Unemployment in the euro area was 6.5 percent in March 2031.",
    ),
    (
        "place",
        "Norvik Steel cut 1,200 jobs in Hamburg in 2030.",
        "Norvik Steel cut 2,000 jobs in Germany in 2030.",
    ),
    (
        "place",
        "Some 4,500 refugees returned from Chad to Sudan in March 2031.",
        "Some 7,200 refugees returned from Egypt to Sudan in March 2031.",
    ),
    (
        "place",
        "Some 4,500 refugees went from Chad to Sudan in March 2031.",
        "Some 7,200 refugees went from Sudan to Chad in March 2031.",
    ),
    (
        "group",
        "The attack in Kaduna on Monday killed 60 civilians.",
        "The attack in Kaduna on Monday killed 75 soldiers.",
    ),
    (
        "group",
        "The fire in Dhaka on 24 April killed 112 women.",
        "The fire in Dhaka on 24 April killed 145 people.",
    ),
    (
        "group",
        "Kakuma camp held 83,000 children in April 2031.",
        "Kakuma camp held 241,000 refugees in April 2031.",
    ),
    (
        "group",
        "In 2030, 2,300 Somali refugees drowned in the Mediterranean.",
        "In 2030, 3,100 Syrian refugees drowned in the Mediterranean.",
    ),
    (
        "group",
        "Police in Minsk arrested 150 students on 9 August 2030.",
        "Police in Minsk arrested 310 protesters on 9 August 2030.",
    ),
    (
        "group",
        "On 2 May, 800 miners went on strike in Kiruna.",
        "On 2 May, 1,150 teachers went on strike in Kiruna.",
    ),
    (
        "group",
        "Boko Haram killed 40 people in Kaduna on Monday.",
        "The army killed 25 people in Kaduna on Monday.",
    ),
    (
        "group",
        "Cyclone Mira killed 40 people in Beira on 12 March.",
        "Cyclone Dora killed 25 people in Beira on 12 March.",
    ),
    (
        "time",
        "500 people died in the flood in Sylhet on 3 May.",
        "700 people died in the flood in Sylhet in May 2030.",
    ),
    ("time", "Iran executed 560 people in 2030.", "Iran executed 705 people in 2029."),
    (
        "time",
        "The attack in Kaduna on Monday killed 60 people.",
        "The attack in Kaduna on Tuesday killed 75 people.",
    ),
    (
        "time",
        "Nigeria reported 4,210 cases of measles in 2030.",
        "Nigeria reported 1,900 cases of measles in March 2030.",
    ),
    (
        "time",
        "Some 20,000 people marched in Lima on Sunday.",
        "Some 5,000 people marched in Lima on Sunday of last week.",
    ),
    (
        "time",
        "Turnout in the election in Ghana on 7 December 2030 was 62 percent.",
        "Turnout in the election in Ghana in 2026 was 71 percent.",
    ),
    (
        "time",
        "Unemployment in Spain was 11.2 percent in March 2031.",
        "Unemployment in Spain was 13.5 percent a year earlier.",
    ),
    ("time", "The population of Malta was 521,000 in 2030.", "The population of Malta was 612,000 by 2040."),
    (
        "unit",
        "The World Food Programme delivered 310 tonnes of food to Gaza on 2 May.",
        "The World Food Programme delivered 450 boxes of food to Gaza on 2 May.",
    ),
    (
        "unit",
        "Kenya spent 40 million dollars on vaccines in 2030.",
        "Kenya spent 55 million euros on vaccines in 2030.",
    ),
    (
        "unit",
        "The storm left 90,000 households in Brittany without electricity on Saturday.",
        "The storm left 230,000 people in Brittany without electricity on Saturday.",
    ),
    ("unit", "Iran executed 560 people in 2030.", "In 2030 Iran executed 1.5 people a day."),
    (
        "unit",
        "More than 1,000 families fled Goma in January 2031.",
        "In January 2031, 5,400 people fled Goma.",
    ),
    (
        "unit",
        "Unemployment in Spain rose by 1.2 percent in March 2031.",
        "Unemployment in Spain was 13.5 percent in March 2031.",
    ),
    (
        "status",
        "The attack in Kaduna on Monday killed 60 people.",
        "The attack in Kaduna on Monday injured 75 people.",
    ),
    (
        "status",
        "Some 40 people were missing after the landslide in Cusco on Tuesday.",
        "Some 19 people died in the landslide in Cusco on Tuesday.",
    ),
    (
        "status",
        "Police in Minsk detained 310 protesters on 9 August 2030.",
        "Police in Minsk released 150 protesters on 9 August 2030.",
    ),
    ("status", "In 2030 Iran executed 560 people.", "In 2030 Iran sentenced 705 people to death."),
    (
        "status",
        "In 2030, 4,210 cases of measles were suspected in Nigeria.",
        "In 2030, 1,900 cases of measles were confirmed in Nigeria.",
    ),
    (
        "status",
        "In 2030, 240 schools were destroyed in Idlib.",
        "In 2030, 410 schools were damaged in Idlib.",
    ),
    (
        "status",
        "Norvik Steel cut 1,200 jobs in Hamburg in 2030.",
        "Norvik Steel created 800 jobs in Hamburg in 2030.",
    ),
    (
        "status",
        "Alvero Bank made a profit of 210 million euros in 2030.",
        "Alvero Bank had revenues of 865 million euros in 2030.",
    ),
    (
        "status",
        "Alvero Bank made a profit of 210 million euros in 2030.",
        "Alvero Bank made a loss of 40 million euros in 2030.",
    ),
    (
        "status",
        "Kenya received $40 million for vaccines in 2030.",
        "Kenya spent $55 million on vaccines in 2030.",
    ),
    (
        "part",
        "Police in Minsk detained 310 protesters on 9 August 2030.",
        "Of the protesters detained by police in Minsk on 9 August 2030, 150 were beaten.",
    ),
    (
        "part",
        "The factory fire in Dhaka on 24 April killed 112 workers.",
        "At least 45 workers died on the fourth floor in the factory fire in Dhaka on 24 April.",
    ),
    (
        "part",
        "Kakuma camp held 241,000 refugees in April 2031.",
        "The northern part of Kakuma camp held 83,000 refugees in April 2031.",
    ),
    (
        "part",
        "In 2030, 410 schools in Idlib were destroyed.",
        "In 2030, 240 primary schools in Idlib were destroyed.",
    ),
    (
        "cumulative",
        "Nigeria reported 120 new cases of measles on 2 May.",
        "Nigeria reported a total of 4,210 cases of measles on 2 May.",
    ),
    (
        "cumulative",
        "Since 2011, 410 schools were destroyed in Idlib.",
        "In 2030, 40 schools were destroyed in Idlib.",
    ),
    (
        "cumulative",
        "The attack brought the number of people killed in Kaduna to 310 on Monday.",
        "The attack killed 60 people in Kaduna on Monday.",
    ),
    (
        "cumulative",
        "Another 45 bodies were found in Sylhet on 3 May.",
        "Some 500 bodies were found in Sylhet on 3 May.",
    ),
    (
        "cumulative",
        "By 3 May, 500 people had died in the flood in Sylhet.",
        "On 3 May, 90 people died in the flood in Sylhet.",
    ),
    (
        "planned",
        "The World Food Programme planned to deliver 450 tonnes of food to Gaza on 2 May.",
        "The World Food Programme delivered 310 tonnes of food to Gaza on 2 May.",
    ),
    (
        "planned",
        "Norvik Steel will cut 2,000 jobs in Hamburg in 2031.",
        "Norvik Steel cut 1,200 jobs in Hamburg in 2031.",
    ),
    ("planned", "If the dam breaks, 7,000 people in Sylhet could die.", "Some 700 people in Sylhet died."),
    (
        "planned",
        "Kenya budgeted $55 million for vaccines in 2030.",
        "Kenya spent $40 million on vaccines in 2030.",
    ),
    (
        "planned",
        "Organisers expected 20,000 people at the march in Lima on Sunday.",
        "Some 5,000 people joined the march in Lima on Sunday.",
    ),
    (
        "denied",
        "The flood in Sylhet on 3 May did not kill 700 people.",
        "The flood in Sylhet on 3 May killed 500 people.",
    ),
    (
        "per",
        "The mine in Kiruna produced 900 tonnes of ore a day in 2030.",
        "The mine in Kiruna produced 310,000 tonnes of ore in 2030.",
    ),
    (
        "other event",
        "A bus crash near Cusco on Tuesday killed 14 people.",
        "A landslide near Cusco on Tuesday killed 19 people.",
    ),
    (
        "other event",
        "The air strike on Taiz on 1 May killed 24 people.",
        "The flood in Taiz on 1 May killed 40 people.",
    ),
    (
        "other event",
        "A court in Antwerp sentenced Joris Maes to 12 years in prison on 4 May.",
        "A court in Antwerp sentenced Pieter Claes to 15 years in prison on 4 May.",
    ),
    (
        "other event",
        "The shooting in Malmö on Thursday killed two people.",
        "The fire in Malmö on Thursday killed four people.",
    ),
    (
        "substituted",
        "Police said 3,000 people attended the rally in Tbilisi on 26 May 2030.",
        "Organisers said 20,000 people attended the rally in Batumi on 26 May 2030.",
    ),
    (
        "substituted",
        "The rebels freed 35 prisoners in Bunia on Wednesday.",
        "On Wednesday 52 prisoners escaped in Bunia.",
    ),
    (
        "substituted",
        "Moody's said the public debt of Tunisia stood at 82 percent of GDP in 2030.",
        "In 2030 Tunisia's external debt was 41 percent of GDP.",
    ),
    (
        "substituted",
        "Avenor AG reported revenue of 3.2 billion euros for 2030.",
        "Avenor AG expects revenue of 3.9 billion euros for 2030.",
    ),
    (
        "substituted",
        "Ines Falk won 54 percent of the vote in Saarland on Sunday.",
        "On Sunday, Karl Moos won 31 percent of the vote in Saarland.",
    ),
    (
        "substituted",
        "In 2030, 62 percent of girls in Sindh attended school.",
        "In 2030, 78 percent of boys in Sindh attended school.",
    ),
    (
        "substituted",
        "In 2030, 62 percent of girls in Sindh attended primary school.",
        "In 2030, 38 percent of girls in Sindh attended secondary school.",
    ),
    (
        "substituted",
        "The Ministry of Health recorded 1,340 dengue cases in Paraguay in January 2031.",
        "The Ministry of Health recorded 210 malaria cases in Paraguay in January 2031.",
    ),
    (
        "substituted",
        "The Ministry of Health recorded 1,340 dengue cases in Paraguay in January 2031.",
        "Of the dengue cases in Paraguay in January 2031, 210 were severe.",
    ),
    (
        "substituted",
        "Three children were killed when a school roof collapsed in Potosí on Friday.",
        "Seven people were killed when a school roof collapsed in Potosí on Friday.",
    ),
    (
        "substituted",
        "Amnesty International documented 96 executions in Saudi Arabia in 2030.",
        "Amnesty International documented 147 death sentences in Saudi Arabia in 2030.",
    ),
    (
        "substituted",
        "UNHCR counted 12,400 new arrivals in Adré in April 2031.",
        "UNHCR counted 212,400 refugees in Adré in April 2031.",
    ),
    (
        "substituted",
        "The company employs 4,300 people in Gdansk, Baltship said.",
        "Baltship employs 9,900 people in Poland.",
    ),
    ("substituted", "Baltship employs 4,300 people in Gdansk.", "Baltship hired 310 people in Gdansk."),
    (
        "substituted",
        "The mine in Kolwezi exported 40,000 tonnes of cobalt in 2030.",
        "The mine in Kolwezi exported 110,000 tonnes of copper in 2030.",
    ),
    (
        "substituted",
        "More than 200 people have been killed in Manipur since 3 May 2030.",
        "Some 12 people were killed in Manipur on 3 May 2030.",
    ),
    (
        "substituted",
        "The shelling of Kharkiv on Tuesday wounded 26 people.",
        "The shelling of Kharkiv on Tuesday wounded 4 doctors.",
    ),
    (
        "substituted",
        "A quarter of the farmers in Malawi lost their harvest in 2030.",
        "Half of the farmers in southern Malawi lost their harvest in 2030.",
    ),
    (
        "substituted",
        "Exports from Chile to China rose 12 percent in 2030.",
        "Exports from Chile to Japan rose 4 percent in 2030.",
    ),
    (
        "substituted",
        "The budget of the University of Lund was 1.1 billion kronor in 2030.",
        "The research budget of the University of Lund was 620 million kronor in 2030.",
    ),
    (
        "substituted",
        "Some 60,000 children were vaccinated against polio in Herat in March 2031.",
        "Some 85,000 children were vaccinated against measles in Herat in March 2031.",
    ),
    (
        "substituted",
        "The drug cut deaths by 34 percent in patients under 60.",
        "The drug cut deaths by 12 percent in patients over 60.",
    ),
    (
        "substituted",
        "Five judges of the court in Arusha voted for the ruling.",
        "Four judges of the court in Arusha voted against the ruling.",
    ),
    (
        "substituted",
        "The first quake in Oaxaca on 2 May killed 3 people.",
        "The second quake in Oaxaca on 2 May killed 9 people.",
    ),
    (
        "substituted",
        "Carla Nunes scored 21 points in Porto on Saturday.",
        "Rita Alves scored 30 points in Porto on Saturday.",
    ),
    ("substituted", "The hotel in Batumi has 210 rooms.", "The hotel in Batumi has 340 beds."),
    (
        "substituted",
        "The river Drava rose to 4.2 metres in Osijek on 6 May.",
        "The river Drava rose to 5.1 metres in Osijek on 7 May.",
    ),
    (
        "substituted",
        "In the morning 200 people marched in Lodz on 1 May.",
        "In the evening 1,400 people marched in Lodz on 1 May.",
    ),
    (
        "substituted",
        "The union said 900 nurses in Leeds joined the strike on 4 May.",
        "The union said 300 doctors in Leeds joined the strike on 4 May.",
    ),
    (
        "substituted",
        "A survey by Pollux found that 41 percent of Danes back the law.",
        "A survey by Pollux found that 29 percent of Danes oppose the law.",
    ),
    (
        "substituted",
        "Two bombs killed 14 people in Mosul on 3 May; the first killed nine people.",
        "The second bomb in Mosul on 3 May killed five people.",
    ),
    (
        "substituted",
        "The price of wheat rose to 310 dollars a tonne in Odesa on 2 May.",
        "The price of maize rose to 240 dollars a tonne in Odesa on 2 May.",
    ),
]
