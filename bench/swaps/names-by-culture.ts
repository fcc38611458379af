/** Names that stand in for those of an article: common ones of each culture, none of them of somebody in particular. */
export interface Culture {
  readonly name: string;
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly surnames: readonly string[];
}

const culture = (name: string, female: string, male: string, surnames: string): Culture => ({
  name,
  female: female.split(' '),
  male: male.split(' '),
  surnames: surnames.split(' '),
});

export const CULTURES: readonly Culture[] = [
  culture(
    'English',
    'Emma Alice Charlotte Hannah Lucy Rachel Sophie Margaret Rebecca Helen Laura Kate',
    'Oliver Thomas Edward Henry Daniel Peter Andrew Simon Matthew Robert Stephen Alan',
    'Harris Walker Bennett Cooper Hughes Mitchell Foster Shaw Barnes Palmer Webb Doyle Simpson Chapman Ellis Watts',
  ),
  culture(
    'Hispanic',
    'Carmen Lucía Guadalupe Ximena Rosario Marisol Pilar Yolanda Beatriz Inés Teresa Elena',
    'Diego Javier Alejandro Rodrigo Ignacio Emilio Rafael Sergio Joaquín Andrés Hector Ramón',
    'Gutiérrez Morales Castillo Navarro Herrera Delgado Fuentes Cordero Salazar Ibarra Rentería Quintana Mendoza Villanueva Ochoa Rivas',
  ),
  culture(
    'Nigerian',
    'Adaeze Folake Ngozi Temitope Chiamaka Yetunde Amaka Bukola Ifeoma Halima Zainab Funmilayo',
    'Emeka Babatunde Chukwuemeka Olumide Ikenna Adewale Obinna Segun Tunde Kelechi Ibrahim Musa',
    'Adeyemi Okafor Nwosu Balogun Eze Afolabi Onyekachi Bello Ogunleye Danjuma Uzor Akintola Ibekwe Lawal Olatunji Nnamdi',
  ),
  culture(
    'Kenyan',
    'Wanjiru Achieng Njeri Wambui Atieno Nyambura Moraa Chebet Akinyi Mumbi Nafula Jepkosgei',
    'Kamau Otieno Mwangi Kipchoge Omondi Njoroge Barasa Kiprono Ochieng Mutua Wekesa Gitau',
    'Kariuki Odhiambo Cheruiyot Wafula Maina Onyango Muthoni Kosgei Ndegwa Macharia Rotich Kimani Gathogo Simiyu Waweru Koech',
  ),
  culture(
    'Chinese',
    'Meiling Xiaoyan Lihua Yuting Qian Jingyi Ruolan Huifang Shuchen Ying Wenxin Xue',
    'Jianguo Weidong Haoran Zhiyuan Bolin Guowei Yichen Tianyu Junjie Rui Mingzhe Kaiwen',
    'Zhang Huang Zhou Xu Zhu Guo Luo Zheng Liang Xie Tang Deng Feng Cao Peng Zeng',
  ),
  culture(
    'Indian',
    'Priya Ananya Kavita Lakshmi Deepa Sunita Meenakshi Radhika Pooja Shreya Nandini Geeta',
    'Rajesh Arjun Vikram Suresh Anil Rohan Sanjay Manoj Karthik Ashok Nikhil Prakash',
    'Sharma Iyer Patel Reddy Chatterjee Nair Gupta Kulkarni Banerjee Desai Menon Verma Mukherjee Rao Joshi Bhatt',
  ),
  culture(
    'Arabic',
    'Fatima Layla Nour Yasmin Khadija Rania Salma Amina Hanan Dalia Samira Maryam',
    'Ahmed Omar Khalid Youssef Tariq Hassan Karim Mahmoud Faisal Ziad Nabil Rashid',
    'Haddad Mansour Khoury Nasser Darwish Aziz Rahman Hamdan Shehadeh Bakri Sabbagh Qasim Najjar Farouk Saleh Zayed',
  ),
  culture(
    'Korean',
    'Jiwoo Soyeon Minji Hyejin Eunji Yuna Seoyeon Boram Chaewon Sujin Haeun Nari',
    'Minjun Jihoon Seojun Dohyun Hyunwoo Taeyang Kyungsoo Jaemin Sungmin Woojin Donghyuk Youngho',
    'Kim Choi Jung Kang Cho Yoon Jang Lim Shin Seo Kwon Hwang Ahn Song Bae Baek',
  ),
  culture(
    'Polish',
    'Agnieszka Katarzyna Zofia Małgorzata Ewa Joanna Magdalena Karolina Beata Dorota Wanda Halina',
    'Tomasz Piotr Krzysztof Andrzej Wojciech Marek Jacek Zbigniew Paweł Grzegorz Bartosz Mateusz',
    'Kowalska Nowak Wiśniewski Zieliński Szymański Dąbrowski Mazur Krawczyk Piotrowski Grabowski Pawlak Michalski Wróbel Jankowski Sikora Baran',
  ),
  culture(
    'Turkish',
    'Ayşe Elif Zeynep Emine Merve Esra Defne Selin Gülsüm Büşra Ebru Nurcan',
    'Mehmet Mustafa Emre Burak Kemal Murat Serkan Onur Hakan Barış Tolga Ufuk',
    'Yılmaz Demir Çelik Şahin Yıldız Öztürk Aydın Arslan Doğan Kılıç Koç Polat Erdem Güneş Aksoy Tekin',
  ),
  culture(
    'Vietnamese',
    'Linh Huong Thuy Ngoc Phuong Trang Hanh Nhung Thao Quynh Loan Diep',
    'Tuan Minh Duc Hieu Quang Thanh Cuong Khoa Bao Vinh Trung Long',
    'Nguyen Pham Hoang Phan Vu Dang Bui Ngo Duong Ly Truong Dinh Vo Trinh Huynh Doan',
  ),
  culture(
    'African American',
    'Latoya Keisha Ebony Shanice Tamika Imani Aaliyah Jasmine Nia Kiara Tanisha Monique',
    'Jamal DeShawn Tyrone Malik Darnell Marquis Terrell Lamar Andre Jermaine Kareem Reggie',
    'Washington Jefferson Booker Banks Jackson Mosley Dorsey Broadnax Gaines Randle Hairston Batiste Smalls Tolliver Merriweather Rolle',
  ),
];

/** Names that the lists of the package do not have, and are to stay without: how it does with what it does not know. */
export const UNLISTED: Culture = culture(
  'of which the lists know no name',
  'Sefina Losamalia Tiresa Fetulagi Vaiola Filemu Faapito Lagimanu Siulolo Talalelei Mataafa Puaolele',
  'Lauaki Tofiga Pelesala Vaeagi Semisilo Faleolo Iosualo Tavitane Aumua Sionelau Leiataua Falaniko',
  'Leavasa Tuilagi Fonoti Seumalo Tuigamala Faleafa Lemalu Tamasese Aiono Fuimaono Leota Papalii Savea Tanielu Vaifale Muagututia',
);
