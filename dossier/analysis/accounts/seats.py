"""Seats of government and the cities in which they stand: general knowledge, in a plain list."""

from collections.abc import Mapping
from functools import cache

_SEATS = """
Abuja: Aso Rock, Aso Villa
Amsterdam: Dam Palace
Ankara: Cankaya Mansion
Athens: Maximos Mansion
Bangkok: Government House, Grand Palace
Beijing: Zhongnanhai, Great Hall, Diaoyutai
Belfast: Stormont
Berlin: Bundestag, Reichstag, Chancellery, Bellevue Palace
Bogota: Narino Palace
Brasilia: Planalto, Planalto Palace, Alvorada Palace
Brussels: Berlaymont
Budapest: Carmelite Monastery
Buenos Aires: Casa Rosada
Canberra: Parliament House, Capital Hill
Caracas: Miraflores, Miraflores Palace
Copenhagen: Christiansborg, Amalienborg
Edinburgh: Holyrood, Bute House
The Hague: Binnenhof, Catshuis
Jerusalem: Knesset
Kyiv: Mariinskyi Palace, Bankova
Lisbon: Sao Bento Palace, Belem Palace
London: Downing Street, Number 10, Westminster, Whitehall, Buckingham Palace, Lancaster House
Madrid: Moncloa, Moncloa Palace, Zarzuela Palace
Manila: Malacanang, Malacanang Palace
Mexico City: National Palace, Los Pinos
Minsk: Palace of Independence
Moscow: Kremlin
New Delhi: Hyderabad House, Rashtrapati Bhavan
Ottawa: Parliament Hill, Rideau Hall
Paris: Elysee, Elysee Palace, Matignon, Quai d'Orsay
Prague: Prague Castle
Pretoria: Union Buildings
Pyongyang: Kumsusan Palace
Rome: Chigi Palace, Palazzo Chigi, Quirinal Palace, Montecitorio
Santiago: La Moneda
Seoul: Blue House
Stockholm: Rosenbad
Tokyo: Kantei, Akasaka Palace
Vienna: Hofburg, Ballhausplatz
Warsaw: Belweder, Presidential Palace
Washington: White House, Oval Office, Capitol, Capitol Hill, Rose Garden, State Department, Blair House
"""


@cache
def cities() -> Mapping[str, str]:
    """Of each seat, in small letters without accents, the city."""
    lines = (line.lower().split(": ") for line in _SEATS.split("\n") if line)
    return {seat: city.removeprefix("the ") for city, seats in lines for seat in seats.split(", ")}
