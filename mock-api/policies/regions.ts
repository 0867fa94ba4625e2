/** Regions on either side of the border, for products that tell only these two apart. */
export const mainland = ['ap-guangzhou', 'ap-shanghai', 'ap-nanjing', 'ap-beijing', 'ap-chengdu', 'ap-chongqing'];

export const overseas = [
  ...['ap-hongkong', 'ap-taipei', 'ap-singapore', 'ap-seoul', 'ap-tokyo', 'ap-mumbai', 'ap-jakarta', 'ap-bangkok', 'ap-manila'],
  ...['na-siliconvalley', 'na-ashburn', 'na-toronto', 'sa-saopaulo', 'eu-frankfurt', 'eu-moscow', 'me-dubai', 'me-riyadh', 'af-johannesburg'],
];
